"""The window of the calculator: header, the page of a mode, and what lies beside or over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from calculator.front.engine.keys import Key
from calculator.front.ui import header as header_row
from calculator.front.ui.entry import Entry
from calculator.front.ui.header import Header
from calculator.front.ui.keyboard import Command, meaning
from calculator.front.ui.late import new_page, new_side_pane
from calculator.front.ui.modes import SHORTCUTS, Mode
from calculator.front.ui.overlays import Overlays
from calculator.front.ui.page import Page
from calculator.front.ui.signs import signs_of
from calculator.front.ui.sums import Sums
from calculator.front.ui.theme import theme_of
from calculator.words import Words

if TYPE_CHECKING:
    from calculator.front.ui.side_pane import SidePane

# The lists beside the keys.
_HISTORY, _MEMORY = "history", "memory"
WIDTH, HEIGHT = 320, 500
# What a desktop puts round the window, at most: its title and edges.
_FRAME = QSize(16, 40)
_DOCKED_FROM = 560
_HEADER_SHARE = 0.088
_HEADER_MIN = 28


class CalculatorWindow(QWidget):
    """A shell around one page a mode; each is built when it is first shown."""

    entered = Signal(str)
    # The same as far as it is typed, after any other key.
    typed = Signal(str)
    activated = Signal()
    closing = Signal()

    def __init__(
        self,
        words: Words,
        locale: QLocale,
        mode: Mode = Mode.STANDARD,
        *,
        title: str = "",
        description: str = "",
        version: str = "",
        scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown,
    ) -> None:
        """`title` and `description` are the program's; `scheme` Unknown follows the desktop."""
        super().__init__()
        self._words = words
        self._signs = signs_of(locale)
        self._sums = Sums(self._signs)
        self._scheme = scheme
        self._held = QDeadlineTimer(0)
        self._theme = theme_of(self._wanted_scheme())
        self.setObjectName("calculator")
        self.setWindowTitle(title)
        self.setLayoutDirection(locale.textDirection())
        self._fit_screen()
        self.resize(self.minimumSize())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self._header = Header(words, self._theme, self)
        self._header.menu.clicked.connect(self._open_menu)
        self._header.history.clicked.connect(lambda: self._toggle(_HISTORY))
        modes = [Entry(one.value, words(f"mode.{one.value}"), SHORTCUTS[one]) for one in Mode]
        self._header.offer_modes(modes, mode.value)
        self._header.mode.chosen.connect(lambda chosen: self.set_mode(Mode(chosen)))
        self._side: SidePane | None = None
        self._side_is_open = False
        self._overlays = Overlays(words, title, description, version, self)
        self._overlays.asked.connect(lambda asked: self._do(Command(asked)))
        self._overlays.closed.connect(self.setFocus)
        self.setPalette(self._theme.palette(QApplication.palette()))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_scheme)
        self._mode = mode
        self._pages: dict[Mode, Page] = {}
        self.page = self._page_of(mode)
        self.page.enter()
        self.setFocus()

    @property
    def mode(self) -> Mode:
        """What it is just now."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Shows the page of another mode. Each keeps its own calculation, history and memory."""
        if mode is self._mode:
            return
        self.page.hide()
        self._mode = mode
        self.page = self._page_of(mode)
        self._header.show_mode(mode.value)
        self._side_is_open = False
        self._overlays.close()
        self.page.enter()
        self._show_lists()
        self._arrange()
        self.page.show()
        self.setFocus()

    def show_in_use(self, calculation: str) -> None:
        """A calculation, such as 12.49+3.79, replaces the one in hand, whatever the mode; the history stays."""
        self._close_pages()
        self.page.show_in_use(calculation)

    def forget(self, entry: str) -> None:
        """In every mode, rows, numbers and the state itself leave where they are at most two edits from `entry`."""
        for page in self._pages.values():
            page.forget(entry)

    def hold_keys(self, milliseconds: int) -> None:
        """For that long Esc and auto-repeated keys do nothing."""
        self._held = QDeadlineTimer(milliseconds)

    def set_scheme(self, scheme: Qt.ColorScheme) -> None:
        """Light or dark; Unknown follows the desktop."""
        self._scheme = scheme
        self._follow_scheme()

    def _page_of(self, mode: Mode) -> Page:
        page = self._pages.get(mode)
        if page is None:
            page = new_page(mode, self._sums, self._words, self._signs, self._theme, self)
            page.setObjectName(f"page_{mode.value}")
            page.typed.connect(self.typed)
            page.entered.connect(self.entered)
            page.listed.connect(self._show_lists)
            page.memory_asked.connect(lambda: self._toggle(_MEMORY))
            page.lower()
            self._pages[mode] = page
        return page

    def _show_lists(self) -> None:
        if self._side is not None:
            self._side.show_lists(self.page.rows(), self.page.memory())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._held.hasExpired() and (event.isAutoRepeat() or event.key() == Qt.Key.Key_Escape):
            return
        asked = meaning(event)
        if isinstance(asked, Command):
            self._do(asked)
        elif event.key() == Qt.Key.Key_Escape and self._close_pages():
            return
        elif self._overlays.is_open or not self.page.take(event):
            event.ignore()

    def _do(self, command: Command) -> None:
        match command:
            case Command.HISTORY:
                self._toggle(_HISTORY)
            case Command.ABOUT | Command.HELP:
                self._overlays.open(command, self._theme)
            case Command.MENU:
                self._open_menu()
            case Command.QUIT:
                self.close()
            case Command.STANDARD | Command.SCIENTIFIC | Command.CONVERTER:
                self.set_mode(Mode(command.value))
            case _:
                self.page.obey(command)

    def _open_menu(self) -> None:
        below = self._header.menu.mapToGlobal(QPoint(0, self._header.menu.height()))
        self._overlays.open_menu(below, self._theme, has_lists=self.page.has_lists)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._overlays.open_copying(event.globalPos(), self._theme)

    def _close_pages(self) -> bool:
        """Closes what lies over the keys, and tells whether anything did."""
        was_open = self._overlays.close()
        if self._side_is_open and not self._is_wide():
            self._side_is_open = False
            self._arrange()
            was_open = True
        if was_open:
            self.setFocus()
        return was_open

    def _toggle(self, tab: str) -> None:
        if not self.page.has_lists:
            return
        side = self._side_pane()
        shows_other = side.tab != tab
        side.open(tab)
        if not self._is_wide():
            self._side_is_open = shows_other or not self._side_is_open
            self._arrange()

    def _restore_row(self, at: int) -> None:
        self.page.restore(at)
        self._leave_lists()

    def _press_memory(self, key: Key, at: int) -> None:
        self.page.press_memory(key, at)
        if key is Key.MEMORY_RECALL:
            self._leave_lists()

    def _leave_lists(self) -> None:
        self._side_is_open = False
        self._arrange()
        self.setFocus()

    def _is_wide(self) -> bool:
        return self.width() >= _DOCKED_FROM

    def _side_pane(self) -> "SidePane":
        if self._side is None:
            self._side = new_side_pane(self._words, self._theme, self)
            self._side.chosen.connect(self._restore_row)
            self._side.cleared.connect(lambda: self.page.clear_rows())
            self._side.memory_pressed.connect(self._press_memory)
            self._show_lists()
        return self._side

    def _fit_screen(self) -> QSize:
        """The room of the screen, which bounds the smallest size."""
        room = self.screen().availableSize() - _FRAME
        self.setMinimumSize(QSize(WIDTH, HEIGHT).boundedTo(room))
        return room

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self.isMaximized():
            # A size that was kept may come from a larger screen.
            self.resize(self.size().boundedTo(self._fit_screen()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        is_docked = self._is_wide() and self.page.has_lists
        side = min(380, width * 2 // 5) if is_docked else 0
        head = min(header_row.HEIGHT, max(_HEADER_MIN, int(height * _HEADER_SHARE)))
        self._header.history.setVisible(self.page.has_lists and not is_docked)
        self._put(self._header, QRect(0, 0, width - side, head))
        self._put(self.page, QRect(0, head, width - side, height - head))
        if is_docked:
            self._put(self._side_pane(), QRect(width - side, 0, side, height))
        elif self._side_is_open:
            keys = self.page.keys_box()
            self._put(self._side_pane(), QRect(0, head + keys.top(), width, height - head - keys.top()))
        if self._side is not None:
            self._side.setVisible(is_docked or self._side_is_open)
            self._side.raise_()
        self._overlays.arrange()

    def _put(self, part: QWidget, box: QRect) -> None:
        """Places a part, mirrored where the language runs from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.left() - box.width())
        part.setGeometry(box)

    def _wanted_scheme(self) -> Qt.ColorScheme:
        unknown = self._scheme == Qt.ColorScheme.Unknown
        return QGuiApplication.styleHints().colorScheme() if unknown else self._scheme

    def _follow_scheme(self) -> None:
        self._theme = theme_of(self._wanted_scheme())
        self.setPalette(self._theme.palette(QPalette(QApplication.palette())))
        for part in (self._header, self._side, self._overlays, *self._pages.values()):
            if part is not None:
                part.set_theme(self._theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
