"""How to open what was made."""

from calculator.words import Words
from setup.draft import Draft
from setup.ui.notebook_page import NotebookPage


class DonePage(NotebookPage):
    """What to know from now on."""

    title_id = "done.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("done.open"), "lead")
        for text_id in ("done.wait", "done.home"):
            self.add_text(words(text_id))
        self._labels = self.add_text("")
        self.add_text(words("done.paper"))
        self.add_text(words("done.again"))
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Name the page by its household name."""
        self._labels.setText(self.words("done.labels", label=self.words(draft.label_id)))

    def may_go_back(self) -> bool:
        """It is made."""
        return False
