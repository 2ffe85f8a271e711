"""One window that leads from page to page: what set-up and the kit have in common."""
