"""The card of one item of a list in plain view."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from calculator.back.notebook.answers import Answer
from calculator.back.notebook.lists import ChecklistItem
from calculator.back.ui.sections.lists.ready import ReadyItem
from calculator.back.ui.widgets.card import Card
from calculator.back.ui.widgets.choice import Choice
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.back.ui.widgets.text import Text
from calculator.words import Words

# In the order of their digits.
ANSWERS = (Answer.DONE, Answer.NOT_YET, Answer.NOT_SAFE, Answer.NOT_FOR_ME)


class ItemCard(Card[ChecklistItem]):
    """The words, why and how where the pack says so, the answer, a note. `ready` is None for an item of her own."""

    def __init__(self, words: Words, ready: ReadyItem | None, *, is_read_only: bool = False) -> None:
        super().__init__(words, is_read_only=is_read_only)
        self._ready = ready
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        self._text: Field | None = None
        if ready is None:
            self._text = Field(words, "items.text", Lines.FEW, "text")
            layout.addWidget(self._text)
        else:
            self._say(layout, ready.text, times=1.25)
            for name, text in (("why", ready.why), ("how", ready.how), ("caution", ready.caution)):
                if text:
                    self._say(layout, words(f"items.{name}"), name="soft")
                    self._say(layout, text)
        self._answer = Choice(
            "answer",
            words("items.answer"),
            [(one.value, f"{words(f'answer.{one.value}')}  {digit}") for digit, one in enumerate(ANSWERS, 1)],
            self,
        )
        self._answer.setEnabled(not is_read_only)
        self._answer.value_chosen.connect(self.tell_edited)
        self._note = Field(words, "items.note", Lines.FEW, "note")
        layout.addWidget(self._answer)
        layout.addWidget(self._note)
        layout.addWidget(self.last_buttons("items.remove" if ready is None else ""))
        layout.addStretch(1)
        self.watch(*([self._text] if self._text is not None else []), self._note)

    def fits(self, row: ChecklistItem) -> bool:
        """Only an item of her own can follow another on the same card."""
        return self._ready is None and not row.source_id

    def show_row(self, row: ChecklistItem) -> None:
        """Show an item."""
        if self._text is not None:
            self._text.fill(row.text)
        self._answer.show_value(row.answer.value)
        self._note.fill(row.note)

    def written(self, row: ChecklistItem) -> ChecklistItem:
        """The item as the card has it."""
        text = row.text if self._text is None else self._text.text()
        return replace(row, text=text, answer=Answer(self._answer.value()), note=self._note.text())

    def _say(self, layout: QVBoxLayout, text: str, *, times: float = 1.0, name: str = "said") -> None:
        layout.addWidget(Text(text, self, name=name, times=times))
        if name == "soft":
            layout.addSpacing(-10)
