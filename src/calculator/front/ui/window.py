"""The window of the calculator."""

from PySide6.QtCore import QDeadlineTimer, QEvent, QLocale, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from calculator.front.engine.display import copied_text, display_text, expression_text, row_expression, row_result
from calculator.front.engine.forgetting import without
from calculator.front.engine.keys import Key, keys_of
from calculator.front.engine.machine import START, State, press, restored, shown_in_use
from calculator.front.engine.pasting import pasted
from calculator.front.engine.state import without_history
from calculator.front.ui import header as header_row
from calculator.front.ui.about_page import AboutPage
from calculator.front.ui.display_panel import DisplayPanel
from calculator.front.ui.header import Header
from calculator.front.ui.history_pane import HistoryPane
from calculator.front.ui.keyboard import Command, meaning
from calculator.front.ui.keypad import Keypad
from calculator.front.ui.menu import Menu
from calculator.front.ui.theme import theme_of
from calculator.words import Words

WIDTH, HEIGHT = 320, 500
# What a desktop puts round the window, at most: its title and edges.
_FRAME = QSize(16, 40)
_DOCKED_FROM = 560
_HEADER_SHARE = 0.088
_HEADER_MIN = 28
_DISPLAY_SHARE = 0.24
_DISPLAY_MAX = 160


class CalculatorWindow(QWidget):
    """Display, keys, history; what is typed comes in as key events or from the keys on the page."""

    entered = Signal(str)
    activated = Signal()
    closing = Signal()

    def __init__(
        self,
        words: Words,
        locale: QLocale,
        *,
        title: str = "",
        version: str = "",
        scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown,
    ) -> None:
        """`title` is the program's name; `scheme` Unknown follows the desktop."""
        super().__init__()
        self._words = words
        self._title = title
        self._version = version
        self._scheme = scheme
        self._decimal_sign = locale.decimalPoint()
        group = locale.groupSeparator()
        # The narrow spaces of some languages are missing in many fonts.
        self._group_sign = "\u00a0" if group.isspace() else group
        self._state = START
        self._last_key: Key | None = None
        self._held = QDeadlineTimer(0)
        self._theme = theme_of(self._wanted_scheme())
        self.setObjectName("calculator")
        self.setWindowTitle(title)
        self._fit_screen()
        self.resize(self.minimumSize())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self._header = Header(words, self._theme, self)
        self._header.menu.clicked.connect(self._open_menu)
        self._header.history.clicked.connect(self._toggle_history)
        self._display = DisplayPanel(words, self._theme, self)
        self._keypad = Keypad(words, self._decimal_sign, self._theme, self)
        self._keypad.pressed.connect(self._press_on_page)
        self._history: HistoryPane | None = None
        self._history_is_open = False
        self._about: AboutPage | None = None
        self._menu: Menu | None = None
        self.setPalette(self._theme.palette(QApplication.palette()))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_scheme)
        self._show_state()
        self.setFocus()

    @property
    def state(self) -> State:
        """What the calculator knows."""
        return self._state

    def show_in_use(self, calculation: str) -> None:
        """A calculation, such as 12.49+3.79, replaces the one in hand; the history stays."""
        self._close_pages()
        self._take(shown_in_use(self._state, keys_of(calculation)))

    def forget(self, entry: str) -> None:
        """Rows, numbers and the state itself leave where they are at most two edits from `entry`."""
        self._last_key = None
        self._take(without(self._state, entry))

    def hold_keys(self, milliseconds: int) -> None:
        """For that long Esc and auto-repeated keys do nothing."""
        self._held = QDeadlineTimer(milliseconds)

    def set_scheme(self, scheme: Qt.ColorScheme) -> None:
        """Light or dark; Unknown follows the desktop."""
        self._scheme = scheme
        self._follow_scheme()

    def _take(self, state: State) -> None:
        has_new_rows = state.history != self._state.history
        self._state = state
        self._show_state()
        if has_new_rows and self._history is not None:
            self._show_rows(self._history)

    def _press_on_page(self, key: Key) -> None:
        self._last_key = key
        self._press_key(key)

    def _press_key(self, key: Key) -> None:
        self._take(press(self._state, key))
        if key is Key.EQUALS:
            entry = self._state.entered
            QTimer.singleShot(0, self, lambda: self.entered.emit(entry))

    def _show_state(self) -> None:
        state = self._state
        shown = display_text(state, self._decimal_sign, self._group_sign)
        result = shown if state.error is None else self._words(shown)
        self._display.show_texts(result, expression_text(state, self._decimal_sign))
        self._keypad.follow(state)

    def _show_rows(self, pane: HistoryPane) -> None:
        point, group = self._decimal_sign, self._group_sign
        pane.show_rows([(row_expression(row, point), row_result(row, point, group)) for row in self._state.history])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = meaning(event)
        is_held = not self._held.hasExpired() and (event.isAutoRepeat() or event.key() == Qt.Key.Key_Escape)
        if asked is None:
            event.ignore()
        elif is_held:
            return
        elif isinstance(asked, Command):
            self._do(asked)
        elif asked is Key.CLEAR and self._close_pages():
            return
        else:
            self._press_key(asked)
            self._keypad.flash(asked)

    def _do(self, command: Command) -> None:
        if command is Command.COPY:
            self._copy()
        elif command is Command.PASTE:
            self._paste()
        elif command is Command.HISTORY:
            self._toggle_history()
        elif command is Command.CLEAR_HISTORY:
            self._clear_history()
        elif command is Command.ABOUT:
            self._open_about()
        elif command is Command.MENU:
            self._open_menu()
        elif command is Command.QUIT:
            self.close()
        elif self._last_key is not None:
            self._press_key(self._last_key)

    def _copy(self) -> None:
        text = copied_text(self._state, self._decimal_sign)
        if text:
            QGuiApplication.clipboard().setText(text)

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text:
            self._take(pasted(self._state, text, self._decimal_sign, self._group_sign))

    def _open_menu(self) -> None:
        if self._menu is None:
            self._menu = Menu(self._words, self._theme, self)
            self._menu.asked.connect(self._do)
        self._menu.popup(self._header.menu.mapToGlobal(QPoint(0, self._header.menu.height())))

    def _open_about(self) -> None:
        if self._about is None:
            self._about = AboutPage(self._words, self._title, self._version, self._theme, self)
            self._about.back.clicked.connect(self._close_pages)
        self._about.setGeometry(self.rect())
        self._about.show()
        self._about.raise_()
        self._about.back.setFocus()

    def _close_pages(self) -> bool:
        """Closes what lies over the keys, and tells whether anything did."""
        was_open = (self._about is not None and self._about.isVisible()) or (
            self._history_is_open and not self._is_wide()
        )
        if self._about is not None:
            self._about.hide()
        if was_open:
            self._history_is_open = False
            self._arrange()
            self.setFocus()
        return was_open

    def _toggle_history(self) -> None:
        if not self._is_wide():
            self._history_is_open = not self._history_is_open
            self._arrange()

    def _clear_history(self) -> None:
        self._take(without_history(self._state))

    def _restore_row(self, at: int) -> None:
        self._history_is_open = False
        self._take(restored(self._state, self._state.history[at]))
        self._arrange()
        self.setFocus()

    def _is_wide(self) -> bool:
        return self.width() >= _DOCKED_FROM

    def _history_pane(self) -> HistoryPane:
        if self._history is None:
            self._history = HistoryPane(self._words, self._theme, self)
            self._history.chosen.connect(self._restore_row)
            self._history.cleared.connect(self._clear_history)
            self._show_rows(self._history)
        return self._history

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
        is_wide = self._is_wide()
        side = min(380, width * 2 // 5) if is_wide else 0
        keys_width = width - side
        head = min(header_row.HEIGHT, max(_HEADER_MIN, int(height * _HEADER_SHARE)))
        display = min(_DISPLAY_MAX, int(height * _DISPLAY_SHARE))
        self._header.history.setVisible(not is_wide)
        self._header.setGeometry(0, 0, keys_width, head)
        self._display.setGeometry(0, head, keys_width, display)
        self._keypad.setGeometry(0, head + display, keys_width, height - head - display)
        if is_wide:
            self._history_pane().setGeometry(keys_width, 0, side, height)
        elif self._history_is_open:
            self._history_pane().setGeometry(0, head + display, width, height - head - display)
        if self._history is not None:
            self._history.setVisible(is_wide or self._history_is_open)
            self._history.raise_()
        self._keypad.setVisible(is_wide or not self._history_is_open)
        if self._about is not None:
            self._about.setGeometry(self.rect())
            self._about.raise_()

    def _wanted_scheme(self) -> Qt.ColorScheme:
        unknown = self._scheme == Qt.ColorScheme.Unknown
        return QGuiApplication.styleHints().colorScheme() if unknown else self._scheme

    def _follow_scheme(self) -> None:
        self._theme = theme_of(self._wanted_scheme())
        self.setPalette(self._theme.palette(QPalette(QApplication.palette())))
        for part in (self._header, self._display, self._keypad, self._history, self._about, self._menu):
            if part is not None:
                part.set_theme(self._theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
