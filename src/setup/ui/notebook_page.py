"""What the pages have in common that lead to a notebook here."""

from setup.draft import Draft
from steps.page import Page


class NotebookPage(Page[Draft]):
    """Left out where the way ends with advice, or where set-up is used for something else."""

    def is_wanted(self, draft: Draft) -> bool:
        """A notebook will be made here."""
        return draft.makes_notebook and not draft.leads_elsewhere
