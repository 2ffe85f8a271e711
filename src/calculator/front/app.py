"""Composition root of the calculator."""

import gc
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QLocale, QObject, QPoint, QRect, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from calculator.application import new_application
from calculator.front.child import Child
from calculator.front.files import OwnState, prepare, read_own, touch, write_own
from calculator.front.gate import is_candidate
from calculator.front.opening import Opening
from calculator.front.ui.modes import mode_of
from calculator.front.ui.window import CalculatorWindow
from calculator.link.messages import Candidate, Frame
from calculator.paths import Places, own_identity, resources
from calculator.system.native import bring_to_front
from calculator.words import LANGUAGES, catalogue

VERSION = "0.1.0"
# A second press on the home key, made in fright, must not clear what the calculator then shows.
_HOLD_MS = 1000


class Front(QObject):
    """The calculator's window, its files, and the door."""

    def __init__(self, window: CalculatorWindow, opening: Opening, where: Places, own: OwnState, language: str) -> None:
        super().__init__()
        self._own = own
        self._window = window
        self._opening = opening
        self._where = where
        self._language = language
        self._files = Thread(target=prepare, args=(where,))
        window.typed.connect(self._expect_entry)
        window.entered.connect(self._try_entry)
        window.activated.connect(opening.call_home)
        window.closing.connect(opening.finish)
        opening.shown.connect(self._lie_in_use)
        opening.fell_silent.connect(self._come_forward)
        opening.came_home.connect(self._come_home)

    def start(self) -> None:
        """Show the window; the files are made or touched once it is painted."""
        own = self._own
        if own.width > 0:
            place = QRect(own.x, own.y, own.width, own.height)
            if any(screen.availableGeometry().intersects(place) for screen in QGuiApplication.screens()):
                self._window.setGeometry(place)
        if own.is_maximised:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)
        self._window.show()
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """It is painted: now what can wait."""
        gc.freeze()
        gc.enable()
        self._files.start()

    def finish(self) -> None:
        """Leave the files as a calculator leaves them: its own page anew, one time on all."""
        self._opening.finish()
        if self._files.ident is not None:
            self._files.join()
        write_own(self._where, self._now())
        touch(self._where)

    def _expect_entry(self, entry: str) -> None:
        if is_candidate(entry):
            self._opening.expect()

    def _try_entry(self, entry: str) -> None:
        if is_candidate(entry):
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            self._opening.try_candidate(Candidate(entry, self._frame(), self._language, dark))

    def _frame(self) -> Frame:
        place = self._window.geometry()
        origin = self._window.mapToGlobal(QPoint(0, 0))
        return Frame(origin.x(), origin.y(), place.width(), place.height())

    def _now(self) -> OwnState:
        window = self._window
        mode = window.mode.value
        if window.isMaximized():
            normal = window.normalGeometry()
            place = Frame(normal.x(), normal.y(), normal.width(), normal.height())
        else:
            place = self._frame()
        return OwnState(
            place.x, place.y, place.width, place.height, mode, self._own.language, is_maximised=window.isMaximized()
        )

    def _lie_in_use(self, entry: str, calculation: str) -> None:
        self._window.forget(entry)
        self._window.show_in_use(calculation)

    def _come_forward(self) -> None:
        self._window.raise_()
        self._window.activateWindow()
        bring_to_front(self._window.winId())

    def _come_home(self) -> None:
        self._window.hold_keys(_HOLD_MS)
        if self._window.isMinimized():
            self._window.showNormal()
        self._come_forward()


def main(where: Places) -> int:
    """Be the calculator until its window is closed."""
    sys.excepthook = _be_silent
    qInstallMessageHandler(_drop)
    identity = own_identity()
    application = new_application(identity)
    locale = QLocale.system()
    language = locale.name().partition("_")[0]
    if language not in LANGUAGES:
        language = LANGUAGES[0]
    words = catalogue((resources() / "words.json").read_bytes(), language)
    own = read_own(where)
    window = CalculatorWindow(
        words,
        locale,
        mode_of(own.mode or identity.start_mode),
        title=identity.title(language),
        description=identity.description(language),
        version=VERSION,
    )
    program, arguments = _own_command()
    opening = Opening(lambda parent: Child(program, arguments, parent))
    front = Front(window, opening, where, own, language)
    front.start()
    code = application.exec()
    front.finish()
    return code


def _own_command() -> tuple[str, list[str]]:
    if sys.platform == "win32":
        # The desktop starts it with its path in quotes; Qt would put them only around a path with a space.
        return f'"{sys.executable}"', sys.argv[1:]
    if getattr(sys, "frozen", False):
        # A file on a stick may not be executable: then the system's loader was told to start it, and is again.
        loader = str(Path("/proc/self/exe").readlink())
        if Path(loader).name.startswith("ld-"):
            return loader, [sys.executable, *sys.argv[1:]]
        return sys.executable, sys.argv[1:]
    return sys.executable, sys.orig_argv[1:]


def _be_silent(*_: object) -> None:
    """A calculator shows no traceback; what went wrong is found by the tests."""


def _drop(_kind: QtMsgType, _context: object, _text: str) -> None:
    """The same for what Qt has to say."""
