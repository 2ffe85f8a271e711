"""One window, one page at a time."""

from collections.abc import Mapping
from typing import Final, Generic

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
from steps.page import Page
from steps.paragraph import paragraph
from steps.spoken import Draft

# In lines of text: a window lower than this is drawn tight.
_TIGHT_BELOW: Final = 28
_TITLE: Final = 1.7
_TIGHT_TITLE: Final = 1.3


class StepsWindow(QWidget, Generic[Draft]):
    """Leads from page to page and keeps the draft. A program's own window says which pages there are."""

    def __init__(self, catalogues: Mapping[str, Words], draft: Draft, first: Page[Draft], style: str) -> None:
        """`first` asks for the language: it stays when another one is chosen."""
        super().__init__()
        self._catalogues = catalogues
        self._draft = draft
        self._first = first
        self._built: dict[str, list[Page[Draft]]] = {}
        self._areas: dict[Page[Draft], QScrollArea] = {}
        self._index = 0
        self._is_tight = False
        self._title = paragraph("", "title")
        self._stack = QStackedLayout()
        self._back = QPushButton()
        self._step = QLabel()
        self._next = QPushButton()
        self._pages: list[Page[Draft]] = []
        # The stack gets its parent before its pages: it shows its first one at once, as a window of its own if need be.
        self._lay_out()
        self._add(first)
        self._use_language()
        self.setStyleSheet(style)
        self._tighten(is_tight=False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._scroll_to)
        self._show(0)

    def further_pages(self, words: Words) -> list[Page[Draft]]:
        """The pages after the first, in one language, in the order in which they may come."""
        raise NotImplementedError

    @property
    def page(self) -> Page[Draft]:
        """The page shown."""
        return self._pages[self._index]

    @property
    def draft(self) -> Draft:
        """What is gathered so far."""
        return self._draft

    def go_next(self) -> None:
        """Take what the page has gathered, and show the next one that is wanted; the last one closes the window."""
        if not self.page.is_complete():
            return
        if self.page.is_last():
            self.close()
            return
        self._draft = self.page.applied(self._draft)
        self._use_language()
        self._show(next(index for index in self._wanted() if index > self._index))

    def go_back(self) -> None:
        """Show the page before; what was gathered stays."""
        if self.page.may_go_back():
            self._draft = self.page.applied(self._draft)
            self._show(next(index for index in reversed(self._wanted()) if index < self._index))

    def wanted_pages(self) -> list[Page[Draft]]:
        """The pages that the way leads over, as far as it is known now."""
        return [self._pages[index] for index in self._wanted()]

    def _wanted(self) -> list[int]:
        return [index for index, page in enumerate(self._pages) if page.is_wanted(self._draft)]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while work goes on: half of it would be of no use."""
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
            self._built[language] = self.further_pages(words)
            for page in self._built[language]:
                self._add(page)
        self._pages = [self._first, *self._built[language]]

    def _add(self, page: Page[Draft]) -> None:
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
        wanted = self._wanted()
        number = 1 + sum(index < self._index for index in wanted)
        self._step.setText(words("window.step", number=number, count=len(wanted)))
