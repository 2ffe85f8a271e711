"""The code typed right three times, on keys like the calculator's."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calculator.back.notebook.code_offers import Kind
from calculator.back.notebook.codes import Refusal
from calculator.back.notebook.practice import TIMES, Answer, Practice, tried
from calculator.back.notebook.shown_entry import shown_entry
from calculator.words import Words
from setup.draft import Draft
from setup.ui.notebook_page import NotebookPage
from setup.ui.pad import Pad
from steps.announcing import announce
from steps.paragraph import paragraph
from steps.whole_line import WholeLine


class TypingPage(NotebookPage):
    """Shows the code until it was typed once, then covers it; it can be shown again."""

    title_id = "typing.title"

    def __init__(self, words: Words, numbers: Sequence[str] = ()) -> None:
        super().__init__(words)
        self._numbers = numbers
        self._practice = Practice()
        self._others: tuple[str, ...] = ()
        self._kind: Kind | None = None
        self._is_covered = False
        self._pad = Pad(words)
        self._pad.entered.connect(self.take_try)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addLayout(self._side(), 1)
        beside.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(beside)
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Start over, unless the same code was typed here already."""
        self._others = (draft.recovery, draft.calculation)
        if draft.kind is not self._kind or draft.code != self._practice.code:
            self._kind = draft.kind
            self._start(Practice(draft.code if draft.kind is not Kind.OWN else ""))

    def take_try(self, entry: str) -> None:
        """One "=" on the keys."""
        if self._practice.is_done:
            return
        after = tried(self._practice, entry, self._others, self._numbers)
        self._is_covered = self._is_covered or (after.practice.right > 0 and self._practice.right == 0)
        self._practice = after.practice
        self._say(self._sentence(after.answer))
        self._show_code()
        self.changed.emit()

    def toggle_cover(self) -> None:
        """Show the code, or cover it again."""
        self._is_covered = not self._is_covered
        self._show_code()

    def start_over(self) -> None:
        """Take another code of one's own."""
        self._start(Practice())
        self._pad.setFocus()
        self.changed.emit()

    def applied(self, draft: Draft) -> Draft:
        """With the code."""
        return replace(draft, code=self._practice.code)

    def tighten(self, *, is_tight: bool) -> None:
        """What is said stands closer, too."""
        super().tighten(is_tight=is_tight)
        self._side_column.setSpacing(4 if is_tight else 12)

    def is_complete(self) -> bool:
        """Typed right often enough."""
        return self._practice.is_done

    def first_focus(self) -> QWidget:
        """The keys."""
        return self._pad

    def _side(self) -> QVBoxLayout:
        self._lead = paragraph(self.words("typing.lead"), "lead")
        self._title = paragraph(self.words("typing.code"), "text")
        self._code = WholeLine("offer")
        self._covered = paragraph(self.words("typing.covered"), "text")
        self._cover = QPushButton(self.words("typing.cover"))
        self._cover.setObjectName("cover")
        self._cover.clicked.connect(self.toggle_cover)
        self._answer = paragraph("", "answer")
        self._other = QPushButton(self.words("typing.start_over"))
        self._other.setObjectName("start_over")
        self._other.clicked.connect(self.start_over)
        column = QVBoxLayout()
        self._side_column = column
        column.addWidget(self._lead)
        column.addWidget(self._title)
        column.addWidget(self._code)
        # Over the buttons: on a small screen they may be out of sight, what is answered may not.
        column.addWidget(self._covered)
        column.addWidget(self._answer)
        for button in (self._cover, self._other):
            button.setAutoDefault(True)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return column

    def _start(self, practice: Practice) -> None:
        self._practice = practice
        self._is_covered = False
        self._lead.setText(self.words("typing.lead_own" if self._kind is Kind.OWN else "typing.lead"))
        self._pad.clear()
        self._answer.clear()
        self._show_code()

    def _sentence(self, answer: Answer | Refusal) -> str:
        match answer:
            case Refusal():
                return self.words(f"code.refused.{answer}")
            case Answer.OTHER:
                return self.words("typing.other")
            case _ if self._practice.is_done:
                return self.words("typing.done")
            case _:
                return self.words("typing.right", count=self._practice.right, times=TIMES)

    def _say(self, sentence: str) -> None:
        self._answer.setText(sentence)
        announce(self._answer, sentence)

    def _show_code(self) -> None:
        code = self._practice.code
        shown = shown_entry(code, self._pad.decimal_sign)
        self._code.show_text("" if self._is_covered else shown)
        for label in (self._title, self._code):
            label.setVisible(bool(code) and not self._is_covered)
        self._covered.setVisible(bool(code) and self._is_covered)
        self._cover.setText(self.words("typing.show" if self._is_covered else "typing.cover"))
        self._cover.setVisible(bool(code))
        self._other.setVisible(bool(code) and self._kind is Kind.OWN)
        self._pad.setAccessibleDescription("" if self._is_covered or not code else f"{self._title.text()} {shown}")
