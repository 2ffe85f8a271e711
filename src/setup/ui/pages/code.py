"""Which code: an offered sum first, a random number beside it, or one's own."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calculator.back.notebook.code_offers import YEARS, Kind, Offers
from calculator.back.notebook.shown_entry import shown_entry
from calculator.words import Words
from setup.draft import Draft
from setup.ui.notebook_page import NotebookPage
from steps.choice import Choice
from steps.paragraph import paragraph
from steps.whole_line import WholeLine


class CodePage(NotebookPage):
    """The offers side by side, and a third way under them."""

    title_id = "code.title"

    def __init__(self, words: Words, draw: Callable[[], Offers]) -> None:
        super().__init__(words)
        self._draw = draw
        self._offers = Offers("", "")
        self.add_text(words("code.lead"), "lead")
        self._choices: dict[Kind, Choice] = {}
        self._shown: dict[Kind, WholeLine] = {}
        beside = QHBoxLayout()
        beside.setSpacing(24)
        beside.addLayout(self._choice(Kind.SUM), 1)
        beside.addLayout(self._choice(Kind.NUMBER), 1)
        self.column.addLayout(beside)
        another = QPushButton(words("code.another"))
        another.setObjectName("another")
        another.setAutoDefault(True)
        another.clicked.connect(self.draw_others)
        self.column.addWidget(another, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._choice(Kind.OWN))
        self.add_text(words("code.resists"), "note")
        self.column.addStretch()
        self._choices[Kind.SUM].setChecked(True)

    def begin(self, draft: Draft) -> None:
        """Show the offers drawn so far."""
        self._choices[draft.kind].setChecked(True)
        self._show_offers(draft.offers)

    def draw_others(self) -> None:
        """Two fresh offers."""
        self._show_offers(self._draw())

    def applied(self, draft: Draft) -> Draft:
        """With the choice; a code typed before stays only if it is still the one chosen."""
        kind = self._kind()
        own = draft.code if kind is draft.kind is Kind.OWN else ""
        return replace(draft, offers=self._offers, kind=kind, code=self._offers.of(kind) or own)

    def first_focus(self) -> QWidget:
        """The chosen kind."""
        return self._choices[self._kind()]

    def _kind(self) -> Kind:
        return next(kind for kind, choice in self._choices.items() if choice.isChecked())

    def _choice(self, kind: Kind) -> QVBoxLayout:
        choice = Choice(self.words(f"code.{kind}"))
        choice.setObjectName(f"code_{kind}")
        # The three are in different layouts but have one parent, so they are one group.
        choice.toggled.connect(self.changed)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(choice)
        note = paragraph(self.words(f"code.{kind}_note", years=YEARS.get(kind, 0)), "note")
        if kind is Kind.OWN:
            column.addWidget(note)
        else:
            self._shown[kind] = WholeLine("offer")
            column.addWidget(self._shown[kind])
            column.addWidget(note)
            column.addStretch()
        self._choices[kind] = choice
        return column

    def _show_offers(self, offers: Offers) -> None:
        self._offers = offers
        decimal_sign = self.words("pad.signs")[-2]
        for kind, entry in ((Kind.SUM, offers.sum), (Kind.NUMBER, offers.number)):
            text = shown_entry(entry, decimal_sign)
            self._shown[kind].show_text(text)
            self._choices[kind].setAccessibleDescription(text)
