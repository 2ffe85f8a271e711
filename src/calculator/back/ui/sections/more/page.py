"""More: the topics on one side, the chosen one's card on the other."""

from random import Random
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from calculator.back.ui.book import Book
from calculator.back.ui.sections.more.about import AboutCard
from calculator.back.ui.sections.more.code import CodeCard
from calculator.back.ui.sections.more.looks import LooksCard
from calculator.back.ui.sections.more.names import NamesCard
from calculator.back.ui.sections.more.room import RoomCard
from calculator.back.ui.sections.more.spare import SpareCard
from calculator.back.ui.sections.more.topic import Topic
from calculator.back.ui.sections.more.way_home import WayHomeCard
from calculator.back.ui.sections.page import Page
from calculator.back.ui.widgets.card_area import CardArea
from calculator.back.ui.widgets.column import beside, column
from calculator.back.ui.widgets.roster import WORD_LETTERS, Roster
from calculator.back.ui.widgets.rows import Row
from calculator.words import Words

# One line each, and the word "more.<id>".
TOPICS: Final = (
    Topic("looks", LooksCard, is_quiet=True),
    Topic("way_home", WayHomeCard),
    Topic("names", NamesCard),
    Topic("code", CodeCard),
    Topic("spare", SpareCard),
    Topic("room", RoomCard),
    Topic("about", AboutCard),
)


class MorePage(Page):
    """Quiet view has what any program has; the rest is in plain view."""

    def __init__(self, words: Words, book: Book, _: Random) -> None:
        super().__init__()
        self._words = words
        self._book = book
        self._is_plain = False
        self._chosen = TOPICS[0].id
        self._roster = Roster("topics", self)
        self._roster.keep_room_for(WORD_LETTERS)
        self._roster.row_chosen.connect(self._choose)
        self._roster.row_opened.connect(self._enter)
        self._rest = QLabel(self)
        self._rest.setObjectName("more")
        self._rest.setWordWrap(True)
        self._scroll = CardArea(self)
        panes = beside(self)
        panes.addLayout(column(None, (self._roster, 1), (self._rest, 0)), 2)
        panes.addWidget(self._scroll, 5)

    def take_focus(self) -> None:
        """On the topics."""
        self._roster.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_plain(self) -> None:
        """Every topic."""
        self._is_plain = True
        self._show()

    def show_quiet(self) -> None:
        """Language, theme and size."""
        self._is_plain = False
        self._show()

    def _show(self) -> None:
        topics = self._topics()
        if self._chosen not in [one.id for one in topics]:
            self._chosen = topics[0].id
        had_focus = self._scroll.isAncestorOf(self.window().focusWidget() or self)
        self._rest.setText("" if self._is_plain else self._words("quiet.more"))
        self._rest.setVisible(not self._is_plain)
        self._roster.setAccessibleName(self._words("more.spoken"))
        self._roster.show_rows([Row(one.id, self._words(f"more.{one.id}")) for one in topics], self._chosen)
        self._show_card()
        if had_focus:
            self.take_focus()

    def _topics(self) -> list[Topic]:
        return [one for one in TOPICS if self._is_plain or one.is_quiet]

    def _choose(self, topic_id: str) -> None:
        self._chosen = topic_id
        self._show_card()

    def _enter(self, _: str) -> None:
        """Enter goes into the card."""
        self._roster.focusNextChild()

    def _show_card(self) -> None:
        topic = next(one for one in self._topics() if one.id == self._chosen)
        card: QWidget = topic.make(self._words, self._book)
        self._scroll.put(card)
