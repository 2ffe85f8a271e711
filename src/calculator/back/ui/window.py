"""The notebook's window: the bar, and the page below it."""

import time
from collections.abc import Callable
from functools import partial
from random import Random, SystemRandom
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from calculator.back.content.records import Content
from calculator.back.session.session import Session
from calculator.back.ui.bar import Bar
from calculator.back.ui.book import NO_CONTENT, Book, Everything, read_everything
from calculator.back.ui.leaving import Leaving
from calculator.back.ui.placing import covering
from calculator.back.ui.saver import Progress, Saver
from calculator.back.ui.sections.section import SectionId
from calculator.back.ui.sections.table import SECTIONS
from calculator.back.ui.shell import Shell
from calculator.back.ui.tasks import Tasks, Work
from calculator.back.ui.widgets.clipboard import Copies
from calculator.back.ui.widgets.first_step import FirstStep
from calculator.back.ui.widgets.fonts import readable
from calculator.back.ui.widgets.strip import Strip
from calculator.errors import AppError
from calculator.link.messages import Frame
from calculator.words import Words

VIEW_KEY: Final = Qt.Key.Key_F8
ZOOM_KEY: Final = Qt.Key.Key_F9
_SECTION_KEYS: Final = {Qt.Key.Key_F1.value: SectionId.HELP, Qt.Key.Key_F2.value: SectionId.RIGHT_NOW}


class NotebookWindow(QWidget):
    """Opens quiet and empty, is filled by show_session, and asks to be hidden by home_wanted.

    Title, icon and window class are the caller's; so is hiding, saving what unsaved() gives, and the end.
    """

    # Esc, F12, the home button, closing, minimising, idle time, another program in front. Once for each showing.
    home_wanted = Signal()
    # What show_session or show_trouble asked for is on the page.
    filled = Signal()

    def __init__(
        self,
        words: Words,
        tasks: Tasks,
        style: str = "",
        clock: Callable[[], float] = time.monotonic,
        random: Random | None = None,
        content: Content = NO_CONTENT,
    ) -> None:
        super().__init__()
        self._words = words
        self._content = content
        self._tasks = tasks
        self._is_plain = False
        self._is_filled = False
        self.setFont(readable(self.font()))
        self.setStyleSheet(style)
        self.saver = Saver(tasks, clock, self)
        self.saver.progressed.connect(self._show_progress)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._copies = Copies(application.clipboard(), self)
        self.leaving = Leaving(application, clock, self)
        self.leaving.wanted.connect(self.home_wanted)

        self._bar = Bar(words, self)
        self._bar.home_pressed.connect(self.leaving.leave)
        self._bar.view_pressed.connect(self.toggle_view)
        self._bar.zoom_held.connect(self._zoom_in)
        self._bar.zoom_released.connect(self._zoom_out)
        self._trouble = Strip("trouble", self)
        self._shell = Shell(words, SECTIONS, random or SystemRandom(), self)
        self._shell.plain_wanted.connect(self.show_plain)
        self._shell.title_changed.connect(self._bar.show_title)
        self._shell.hide()
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._trouble)
        layout.addWidget(self._shell, 1)
        layout.addStretch()
        self.show_quiet()

    def cover(self, frame: Frame) -> None:
        """Go over the calculator, which is at `frame`."""
        middle = QPoint(frame.x + frame.width // 2, frame.y + frame.height // 2)
        screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
        self.setGeometry(covering(frame, screen.availableGeometry()))

    def show_session(self, session: Session) -> None:
        """Read the notebook on the worker and show it."""
        self._tasks.run(partial(read_everything, session), partial(self._fill, session), self._show_failure)

    def show_trouble(self, sentence_id: str) -> None:
        """Show one sentence in place of the pages; the way home stays."""
        self._shell.hide()
        self._bar.show_home_only()
        self._bar.show_title("")
        sentence = FirstStep("none", self.leaving.leave, self)
        sentence.say(self._words(sentence_id), "")
        self._layout.insertWidget(self._layout.indexOf(self._shell), sentence, 1)
        sentence.show()
        self._is_filled = False
        self.filled.emit()

    def show_notice(self, sentence_id: str) -> None:
        """Show one sentence above the pages; "" and a window without pages show none."""
        if sentence_id and self._is_filled:
            self._trouble.say(self._words(sentence_id))

    def unsaved(self) -> tuple[Work, ...]:
        """What is not known to be written, in order, to be done on the worker. The window saves nothing more itself."""
        self.saver.stop()
        return self.saver.unsaved()

    def toggle_view(self) -> None:
        """From quiet to plain and back."""
        if self._is_plain:
            self.show_quiet()
        else:
            self.show_plain()

    def show_plain(self) -> None:
        """Show real words on every page."""
        self._zoom_out()
        self._is_plain = True
        self._bar.show_plain()
        self._shell.show_view(is_plain=True)

    def show_quiet(self) -> None:
        """Show the book of a house on every page."""
        self._is_plain = False
        self._bar.show_quiet()
        self._shell.show_view(is_plain=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8 changes the view, F9 zooms while it is down; F1, F2 and Ctrl with a digit lead to a page."""
        if not self._is_filled or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == VIEW_KEY:
            self.toggle_view()
        elif event.key() == ZOOM_KEY:
            self._zoom_in()
        elif (section := _SECTION_KEYS.get(event.key())) is not None:
            self._shell.go_to(section)
        elif _is_ctrl_digit(event):
            self._shell.go_to_place(event.key() - Qt.Key.Key_1.value)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The end of Zoom."""
        if event.key() == ZOOM_KEY and not event.isAutoRepeat():
            self._zoom_out()
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Minimising goes home; a release that another window got ends Zoom too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.leaving.leave()
        elif event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._zoom_out()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing goes home."""
        event.ignore()
        self.leaving.leave()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on, every way out counts."""
        super().showEvent(event)
        if not event.spontaneous():
            self.leaving.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing of ours stays behind: no menu, no copied text. Hidden by the system, as in minimising: go home."""
        super().hideEvent(event)
        if event.spontaneous():
            self.leaving.leave()
            return
        self.leaving.stop()
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        self._copies.clear()

    def _fill(self, session: Session, everything: Everything) -> None:
        contents = everything.contents
        self.leaving.idle.wait_for(contents.settings.idle_s)
        self.leaving.home_key.listen_also_for(contents.settings.third_home_key)
        self._is_filled = True
        self._shell.show()
        self._shell.fill(Book(session, everything, self.saver, self._content))
        self._bar.show_status(self._words(f"status.{Progress.SAVED}"))
        self.show_notice(contents.notice_id)
        self.filled.emit()

    def _zoom_in(self) -> None:
        self._shell.zoom_in()

    def _zoom_out(self) -> None:
        self._shell.zoom_out()

    def _show_failure(self, error: AppError) -> None:
        self.show_trouble(error.sentence_id)

    def _show_progress(self, progress: Progress, sentence_id: str) -> None:
        self._bar.show_status(self._words(f"status.{progress}"))
        if progress is Progress.TROUBLE:
            self._trouble.say(self._words(sentence_id))
        elif progress is Progress.SAVED:
            self._trouble.clear()


def _is_ctrl_digit(event: QKeyEvent) -> bool:
    is_ctrl = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
    return is_ctrl and Qt.Key.Key_1.value <= event.key() <= Qt.Key.Key_9.value
