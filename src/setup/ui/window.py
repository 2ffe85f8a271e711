"""One window, one page at a time."""

from collections.abc import Mapping
from random import Random
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from calculator.words import Words
from setup.draft import Draft, drawn_draft, drawn_offers
from setup.ui.page import Page
from setup.ui.pages.about import AboutPage
from setup.ui.pages.code import CodePage
from setup.ui.pages.done import DonePage
from setup.ui.pages.fresh import FreshPage
from setup.ui.pages.home import HomePage
from setup.ui.pages.language import LanguagePage
from setup.ui.pages.making import Make, MakingPage
from setup.ui.pages.paper import PaperPage
from setup.ui.pages.recovery import RecoveryPage
from setup.ui.pages.typing import TypingPage
from setup.ui.paragraph import paragraph

# In lines of text: a window lower than this is drawn tight.
_TIGHT_BELOW: Final = 28
_TITLE: Final = 1.7
_TIGHT_TITLE: Final = 1.3


class SetupWindow(QWidget):
    """Leads from page to page and keeps the draft."""

    def __init__(
        self, catalogues: Mapping[str, Words], language: str, random: Random, make: Make, folder: str, style: str = ""
    ) -> None:
        super().__init__()
        self._catalogues = catalogues
        self._random = random
        self._make = make
        self._folder = folder
        self._draft = drawn_draft(language, random)
        self._built: dict[str, list[Page]] = {}
        self._areas: dict[Page, QScrollArea] = {}
        self._index = 0
        self._is_tight = False
        self._title = paragraph("", "title")
        self._stack = QStackedLayout()
        self._back = QPushButton()
        self._step = QLabel()
        self._next = QPushButton()
        self._language_page = LanguagePage(catalogues[language], catalogues)
        self._pages: list[Page] = []
        # The stack gets its parent before its pages: it shows its first one at once, as a window of its own if need be.
        self._lay_out()
        self._add(self._language_page)
        self._use_language()
        self.setStyleSheet(style)
        self._tighten(is_tight=False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._scroll_to)
        self._show(0)

    @property
    def page(self) -> Page:
        """The page shown."""
        return self._pages[self._index]

    @property
    def draft(self) -> Draft:
        """What is gathered so far."""
        return self._draft

    def go_next(self) -> None:
        """Take what the page has gathered, and show the next one; the last one closes the window."""
        if not self.page.is_complete():
            return
        if self.page.is_last():
            self.close()
            return
        self._draft = self.page.applied(self._draft)
        self._use_language()
        self._show(self._index + 1)

    def go_back(self) -> None:
        """Show the page before; what was gathered stays."""
        if self.page.may_go_back():
            self._draft = self.page.applied(self._draft)
            self._show(self._index - 1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while the files are being made: half of them would be of no use."""
        if self.page.is_busy():
            event.ignore()
        else:
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything closer together in a window of few lines."""
        super().resizeEvent(event)
        is_tight = self.height() < _TIGHT_BELOW * self.fontMetrics().height()
        if is_tight != self._is_tight:
            self._tighten(is_tight=is_tight)

    def _tighten(self, *, is_tight: bool) -> None:
        self._is_tight = is_tight
        side, top, gap = (12, 6, 6) if is_tight else (28, 24, 16)
        self._row.setContentsMargins(side, gap // 2, side, gap // 2)
        self._middle.setContentsMargins(side, top, side, gap)
        self._middle.setSpacing(gap)
        font = self._title.font()
        font.setPointSizeF(self.font().pointSizeF() * (_TIGHT_TITLE if is_tight else _TITLE))
        self._title.setFont(font)
        for page in self._areas:
            page.tighten(is_tight=is_tight)

    def _lay_out(self) -> None:
        self.setObjectName("setup")
        self._back.setObjectName("back")
        self._next.setObjectName("next")
        self._step.setProperty("part", "note")
        for button, act in ((self._back, self.go_back), (self._next, self.go_next)):
            button.setAutoDefault(True)
            button.clicked.connect(act)
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        self._row = row
        row.addWidget(self._back)
        row.addStretch()
        row.addWidget(self._step)
        row.addStretch()
        row.addWidget(self._next)
        middle = QVBoxLayout()
        self._middle = middle
        middle.addWidget(self._title)
        middle.addLayout(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(bar)

    def _use_language(self) -> None:
        language = self._draft.language
        words = self._catalogues[language]
        self.setWindowTitle(words("window.title"))
        self._back.setText(words("window.back"))
        # Pages of a language left behind stay as they are: going back and choosing it again finds them.
        if language not in self._built:
            self._built[language] = self._further_pages(words)
        self._pages = [self._language_page, *self._built[language]]

    def _further_pages(self, words: Words) -> list[Page]:
        pages: list[Page] = [
            AboutPage(words),
            FreshPage(words),
            CodePage(words, lambda: drawn_offers(self._random)),
            TypingPage(words),
            HomePage(words),
            RecoveryPage(words),
            PaperPage(words),
            MakingPage(words, self._make, self._folder),
            DonePage(words),
        ]
        for page in pages:
            self._add(page)
        return pages

    def _add(self, page: Page) -> None:
        page.changed.connect(self._refresh)
        page.finished.connect(self.go_next)
        page.tighten(is_tight=self._is_tight)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._areas[page] = area
        self._stack.addWidget(area)

    def _show(self, index: int) -> None:
        self._index = index
        page = self.page
        page.begin(self._draft)
        self._stack.setCurrentWidget(self._areas[page])
        title = page.words(page.title_id)
        self._title.setText(title)
        page.setAccessibleName(title)
        self._refresh()
        # Once the page is laid out and visible: before that the focus would not stay.
        QTimer.singleShot(0, self, self._focus_page)

    def _focus_page(self) -> None:
        (self.page.first_focus() or self._next).setFocus(Qt.FocusReason.TabFocusReason)

    def _scroll_to(self, _before: QWidget | None, reached: QWidget | None) -> None:
        """Bring what got the focus into sight: a scroll area does so for the tab key alone."""
        if reached is not None and self.page.isAncestorOf(reached):
            self._areas[self.page].ensureWidgetVisible(reached, 0, reached.fontMetrics().height())

    def _refresh(self) -> None:
        page = self.page
        words = self._catalogues[self._draft.language]
        self._next.setText(words("window.finish" if page.is_last() else "window.next"))
        self._next.setEnabled(page.is_complete())
        self._back.setEnabled(page.may_go_back())
        self._step.setText(words("window.step", number=self._index + 1, count=len(self._pages)))
