"""Composition root of the notebook's process."""

import gc
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from random import SystemRandom
from typing import Final, NoReturn

from PySide6.QtCore import QEvent, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from calculator.application import new_application
from calculator.back.attempt import Attempt
from calculator.back.content.local import with_local
from calculator.back.content.pack import Pack, PackDamaged, PackFile, read_pack, read_pack_file
from calculator.back.content.records import NO_CONTENT, Content
from calculator.back.content.spare_words import SpareWords
from calculator.back.notebook.settings import Settings, Theme
from calculator.back.pipe import Pipe
from calculator.back.session.session import Session
from calculator.back.storage.derived import Derived
from calculator.back.storage.opening import open_derived
from calculator.back.storage.store import Store
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.theme import read_style
from calculator.back.ui.wardrobe import Wardrobe
from calculator.back.ui.window import NotebookWindow
from calculator.errors import AppError, NotOpened, StoreInUse
from calculator.link.messages import Beat, Candidate, GoHome, Home, Message, Shown
from calculator.paths import Places, own_identity, resources
from calculator.system.native import (
    OWNED,
    allow_foreground,
    bring_to_front,
    keep_from_capture,
    leave_taskbar,
)
from calculator.words import Words, catalogue

BEAT_MS: Final = 100
# A window manager that keeps a new window off the screen must not keep the calculator from watching over it.
_EXPOSED_MS: Final = 250
# Shown meanwhile when the notebook's own choice cannot be read.
_CALCULATION: Final = "12.49+3.79"


class Back(QObject):
    """One visit: from the derived key to the way home.

    `program` is the program's own pack; None where it is missing or damaged: then the notebook's copy stands in for it.
    `damaged` is the sentence about that, for a copy that cannot be read either.
    """

    def __init__(
        self,
        candidate: Candidate,
        opened: Callable[[], Store],
        pipe: Pipe,
        program: PackFile | None,
        title: str,
        damaged: str,
    ) -> None:
        super().__init__()
        self._candidate = candidate
        self._pipe = pipe
        self._program = program
        self._pack: Pack | None = None if program is None else program.pack
        self._local = ""
        self._title = title
        self._damaged = damaged
        self._session: Session | None = None
        self._calculation = _CALCULATION
        self._is_leaving = False
        self._owner: QWindow | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(partial(pipe.send, Beat()))
        pipe.received.connect(self._take)
        pipe.ended.connect(self.go_home)
        self._tasks = Tasks(self)
        self._window: NotebookWindow | None = None
        if program is not None:
            QTimer.singleShot(0, self, self._build_early)
        self._tasks.run(opened, self._fill, self._show_trouble)

    def go_home(self) -> None:
        """Hide first, then save, close and end. It never comes back from here."""
        if self._is_leaving:
            return
        # The beat goes on: it tells the calculator that what is saved slowly is still being saved.
        self._is_leaving = True
        if self._window is not None and self._window.isVisible():
            allow_foreground(os.getppid())
            self._pipe.send(Home())
            self._window.hide()
            QApplication.sync()
        if self._session is None:
            _end()
        for work in self._window.unsaved() if self._window is not None else ():
            self._tasks.run(work, _ignore, _ignore)
        self._tasks.run(partial(_close, self._session), _ignore, _ignore)

    def _build_early(self) -> None:
        """While the key is still being derived: it costs little then, and nothing of it is on the screen."""
        if self._window is None:
            self._window = self._new_window()

    def _fill(self, store: Store) -> None:
        self._session = Session(store)
        if self._pack is None:
            self._tasks.run(self._session.own_words, self._take_words, self._show_trouble)
        self._tasks.run(self._session.local_pack, self._take_local, self._show_trouble)
        self._tasks.run(self._session.settings, self._show, self._show_trouble)

    def _take_words(self, packed: bytes) -> None:
        with suppress(PackDamaged):
            self._pack = read_pack(packed)

    def _take_local(self, text: str) -> None:
        """The window was built before anything of this notebook was known: with a house's numbers it is built anew."""
        if text:
            self._local = text
            self._window = None

    def _show(self, settings: Settings) -> None:
        assert self._session is not None
        self._calculation = settings.calculation
        self._window = self._window or self._new_window()
        self._window.show_session(self._session)

    def _show_trouble(self, error: AppError) -> None:
        if isinstance(error, NotOpened | StoreInUse):
            _end()
        self._window = self._window or self._new_window()
        self._window.show_trouble(error.sentence_id)

    def _new_window(self) -> NotebookWindow:
        wardrobe = Wardrobe(self._words, self._content, self._style)
        window = NotebookWindow(wardrobe, self._candidate.language, self._tasks, random=SystemRandom())
        window.setWindowTitle(self._title)
        window.home_wanted.connect(self.go_home)
        window.filled.connect(self._come_forward)
        self._prepare(window)
        return window

    def _prepare(self, window: NotebookWindow) -> None:
        """Everything that can be done before it is shown: its place, its owner, its fonts and its looks."""
        window.cover(self._candidate.frame)
        window_id = window.winId()
        leave_taskbar(window_id)
        keep_from_capture(window_id)
        if OWNED:
            self._owner = QWindow()
            self._owner.create()
            window.windowHandle().setTransientParent(self._owner)
        # Drawn once for nobody, it is drawn faster when it counts: what it needs is loaded.
        window.grab()

    def _style(self, theme: Theme) -> str:
        is_dark = self._candidate.dark if theme is Theme.DESKTOP else theme is Theme.DARK
        return read_style(resources() / "themes", dark=is_dark)

    def _content(self, language: str) -> Content:
        standard = NO_CONTENT if self._pack is None else self._pack.content(language)
        return with_local(standard, self._local, language)

    def _words(self, language: str) -> Words:
        if self._program is not None:
            return self._program.pack.screens(language)
        return SpareWords(self._damaged, None if self._pack is None else self._pack.screens(language))

    def _come_forward(self) -> None:
        if self._window is None or self._window.isVisible() or self._is_leaving:
            return
        if self._program is None:
            self._window.show_notice("notice.words")
        self._window.show()
        self._window.activateWindow()
        bring_to_front(self._window.winId())
        # What the calculator does on hearing it must not be seen before this window is.
        self._window.windowHandle().installEventFilter(self)
        QTimer.singleShot(_EXPOSED_MS, self, self._say_shown)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """The window is on the screen; it is painted before the timer's turn."""
        if event.type() is QEvent.Type.Expose:
            QTimer.singleShot(0, self, self._say_shown)
        return False

    def _say_shown(self) -> None:
        if self._window is None or self._is_leaving or self._beat.isActive():
            return
        self._window.windowHandle().removeEventFilter(self)
        self._pipe.send(Shown(self._calculation))
        self._beat.start()
        gc.freeze()
        gc.enable()
        if self._session is not None:
            self._verify()
        if self._session is not None and self._program is not None:
            self._tasks.run(partial(self._keep_words, self._session, self._program), _ignore, _ignore)

    def _verify(self) -> None:
        """Read the notebook from end to end, as long as nothing else waits for the disk."""
        assert self._session is not None
        self._tasks.run(partial(self._session.verify, self._is_calm), self._note_verified, self._note_damage)

    def _is_calm(self) -> bool:
        """Asked on the worker: whatever waits for the disk comes first, the way home above all."""
        return not self._is_leaving and not self._tasks.has_more()

    def _note_verified(self, notice_id: str | None) -> None:
        if notice_id is None:
            if not self._is_leaving:
                self._verify()
        elif self._window is not None:
            self._window.show_notice(notice_id)

    def _keep_words(self, session: Session, program: PackFile) -> None:
        """On the worker, for a day on which the program's own are damaged. Never on the way home: that cannot wait."""
        if not self._is_leaving:
            session.keep_words(program.packed)

    def _note_damage(self, error: AppError) -> None:
        if self._window is not None:
            self._window.show_notice(error.sentence_id)

    def _take(self, message: Message) -> None:
        if isinstance(message, GoHome):
            self.go_home()


def run(attempt: Attempt, where: Places, read_end: int, write_end: int) -> int:
    """Show the notebook in `where` that the attempt opens, until the way home."""
    qInstallMessageHandler(_drop)
    # Input methods learn words, outside of the notebook.
    os.environ["QT_IM_MODULE"] = "compose"
    identity = own_identity()
    application = new_application(identity)
    application.setQuitOnLastWindowClosed(False)
    program = read_pack_file(resources() / "words.dat")
    candidate, rest = attempt.heard()
    if candidate is None:
        _end()
    calculators = catalogue((resources() / "words.json").read_bytes(), candidate.language)
    pipe = Pipe(read_end, write_end, attempt.decoder)
    opened = partial(_opened, where, attempt.keys)
    title = identity.title(candidate.language)
    back = Back(candidate, opened, pipe, program, title, calculators("error.files"))
    sys.excepthook = partial(_go_home, back)
    threading.excepthook = _ignore
    for message in rest:
        pipe.received.emit(message)
    pipe.listen()
    return application.exec()


def _opened(where: Places, derived: Callable[[], Derived]) -> Store:
    return open_derived(where, derived())


def _close(session: Session) -> None:
    """The last work on the worker: whatever becomes of it, the process ends."""
    try:
        session.close()
    finally:
        _end()


def _end() -> NoReturn:
    """At once, without taking Qt down piece by piece: everything that matters is on the disk."""
    os._exit(0)


def _go_home(back: Back, *_: object) -> None:
    back.go_home()


def _ignore(_: object) -> None:
    """There is no one left to tell."""


def _drop(_kind: QtMsgType, _context: object, _text: str) -> None:
    """Nothing is ever written about what Qt has to say."""
