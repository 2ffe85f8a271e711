"""What the notebook cannot do."""

from calculator.words import Words
from setup.draft import Draft
from steps.page import Page


class AboutPage(Page[Draft]):
    """The honest sentences, before anything is asked."""

    title_id = "about.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("about.lead"), "lead")
        for text_id in ("about.watched", "about.seen", "about.files", "about.code", "about.elsewhere"):
            self.add_text(words(text_id))
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """Before a notebook is made."""
        return draft.makes_notebook
