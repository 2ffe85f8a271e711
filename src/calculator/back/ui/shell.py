"""The side list and the pages: which one is shown, in which view."""

from collections.abc import Sequence
from random import Random
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from calculator.back.ui.book import Book
from calculator.back.ui.sections.find.page import FindPage
from calculator.back.ui.sections.page import Page
from calculator.back.ui.sections.section import Section, SectionId
from calculator.back.ui.side_list import SideList
from calculator.back.ui.widgets.column import column
from calculator.words import Words

# Of a window with room for fewer letters beside each other, the page gets what it can.
_NARROW_LETTERS: Final = 90


class Shell(QWidget):
    """Makes each page when it is first shown, and tells it the view whenever it is shown."""

    plain_wanted = Signal()
    # Another page, or the same one under another word.
    title_changed = Signal(str)

    def __init__(
        self, words: Words, sections: Sequence[Section], random: Random, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._sections = {one.id: one for one in sections}
        self._random = random
        self._book: Book | None = None
        self._pages: dict[SectionId, Page] = {}
        self._section = SectionId.PEOPLE
        self._is_plain = False
        self._side = SideList(words, sections, self)
        self._side.section_chosen.connect(self._show_chosen)
        self._side.entered.connect(self._enter)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("pages")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._find = QPushButton(words("find.button"), self)
        self._find.setObjectName("find")
        self._find.clicked.connect(self.go_to_find)
        pages, foot = column(None, (self._side, 1)), column(None, (self._find, 0))
        foot.setContentsMargins(8, 8, 8, 8)
        pages.addLayout(foot)
        layout.addLayout(pages)
        layout.addWidget(self._stack, 1)

    def fill(self, book: Book, section: SectionId = SectionId.PEOPLE, *, is_plain: bool = False) -> None:
        """Show a notebook at a page, in one view."""
        self._book = book
        self._section = section
        self._is_plain = is_plain
        self._show()
        self._enter()

    @property
    def section(self) -> SectionId:
        """Whose page is shown."""
        return self._section

    def go_to(self, section: SectionId) -> None:
        """Show a section's page, with the focus in it; nothing for one that is not there."""
        if section in self._side.shown():
            self._go(section)

    def go_to_find(self) -> None:
        """Show the page on which words are found."""
        self._go(SectionId.FIND)

    def _go(self, section: SectionId) -> None:
        if self._book is None:
            return
        if section is not self._section:
            self._leave()
            self._section = section
            self._show()
        self._enter()

    def _show_hit(self, page_id: str, row_id: str, within_id: str) -> None:
        """Also on a page that is not among those shown."""
        self._go(SectionId(page_id))
        self._page().show_row(row_id, within_id)

    def show_settings(self) -> None:
        """Pages were asked for or renamed."""
        if self._book is not None:
            self._show_side()

    def show_view(self, *, is_plain: bool) -> None:
        """Show real words, or the book of a house, on every page."""
        self._is_plain = is_plain
        if self._book is not None:
            self._show()

    def zoom_in(self) -> None:
        """Show the one row that is chosen, until zoom_out."""
        if self._book is not None and not self._is_plain:
            self._page().zoom_in()

    def zoom_out(self) -> None:
        """End zoom_in, if it is on."""
        if self._section in self._pages:
            self._page().zoom_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo, where no field took the key for its own text, and Find."""
        if self._book is not None and event.matches(QKeySequence.StandardKey.Undo):
            self._page().take_back()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.go_to_find()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the side list gives way."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW_LETTERS * self.fontMetrics().averageCharWidth()
        self._side.give_way(is_narrow=is_narrow)
        self._find.setText(self._words("find.button_short" if is_narrow else "find.button"))

    def _show(self) -> None:
        assert self._book is not None
        self._show_side()
        page = self._page()
        if self._is_plain:
            page.show_plain()
        else:
            page.show_quiet()
        self._stack.setCurrentWidget(page)

    def _show_side(self) -> None:
        assert self._book is not None
        self._side.show_sections(self._book.settings, self._book.content, self._section, is_plain=self._is_plain)
        is_find = self._section is SectionId.FIND
        self.title_changed.emit(self._words("find.title") if is_find else self._side.label_of(self._section))

    def _leave(self) -> None:
        """Nothing real stays on a page that is not looked at."""
        self._page().zoom_out()
        self._page().show_quiet()

    def _page(self) -> Page:
        if self._section not in self._pages:
            assert self._book is not None
            page = self._new_page(self._book)
            page.plain_wanted.connect(self.plain_wanted)
            self._pages[self._section] = page
            self._stack.addWidget(page)
        return self._pages[self._section]

    def _new_page(self, book: Book) -> Page:
        if self._section is not SectionId.FIND:
            return self._sections[self._section].make(self._words, book, self._random)
        page = FindPage(self._words, book)
        page.hit_opened.connect(self._show_hit)
        return page

    def _show_chosen(self, section: str) -> None:
        if self._book is not None and section != self._section:
            self._leave()
            self._section = SectionId(section)
            self._show()

    def _enter(self) -> None:
        self._page().take_focus()
