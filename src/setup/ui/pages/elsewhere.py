"""Not on this computer: why, and what may be better. Set-up ends here, and nothing was written."""

from calculator.words import Words
from setup.device import Place, speaks_against
from setup.draft import Draft
from steps.page import Page


class ElsewherePage(Page[Draft]):
    """An answer as good as any."""

    title_id = "elsewhere.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._lead = self.add_text("", "lead")
        self._reasons = self.add_text("")
        self._advice = self.add_text("")
        self.add_text(words("elsewhere.ways"))
        self.add_text(words("elsewhere.nothing"), "note")
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """Where a reply or the choice leads here."""
        return draft.makes_notebook and draft.leads_elsewhere

    def begin(self, draft: Draft) -> None:
        """Say why."""
        against = speaks_against(draft.replies)
        self._lead.setText(self.words("elsewhere.against" if against else "elsewhere.chosen"))
        self._reasons.setText("\n".join(self.words(f"elsewhere.{question}") for question in against))
        self._reasons.setVisible(bool(against))
        place = draft.place if not against and draft.place is not None else Place.NOT_HERE
        self._advice.setText(self.words(f"elsewhere.{place}"))

    def is_last(self) -> bool:
        """Nothing follows."""
        return True
