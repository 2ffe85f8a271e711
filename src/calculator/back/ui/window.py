"""The notebook's window: the bar, and the page below it."""

import time
from collections.abc import Callable
from functools import partial
from random import Random, SystemRandom
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFont, QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from calculator.back.notebook.settings import Settings
from calculator.back.session.session import Session
from calculator.back.ui.bar import Bar
from calculator.back.ui.book import Book, Everything, read_everything
from calculator.back.ui.desk import Desk
from calculator.back.ui.leaving import Leaving
from calculator.back.ui.placing import covering
from calculator.back.ui.saver import Progress, Saver
from calculator.back.ui.section_keys import section_of
from calculator.back.ui.sections.section import SectionId
from calculator.back.ui.sections.table import SECTIONS
from calculator.back.ui.shell import Shell
from calculator.back.ui.tasks import Tasks, Work
from calculator.back.ui.turning import turn_names, turned_labels
from calculator.back.ui.wardrobe import Dress, Wardrobe, dress_of
from calculator.back.ui.widgets.clipboard import Copies
from calculator.back.ui.widgets.first_step import FirstStep
from calculator.back.ui.widgets.fonts import readable
from calculator.back.ui.widgets.strip import Strip
from calculator.errors import AppError
from calculator.link.messages import Frame

VIEW_KEY: Final = Qt.Key.Key_F8
ZOOM_KEY: Final = Qt.Key.Key_F9


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
        wardrobe: Wardrobe,
        language: str,
        tasks: Tasks,
        clock: Callable[[], float] = time.monotonic,
        random: Random | None = None,
    ) -> None:
        super().__init__()
        self._wardrobe = wardrobe
        self._tasks = tasks
        self._random = random or SystemRandom()
        self._book: Book | None = None
        self._is_plain = False
        self._is_filled = False
        self._progress = Progress.SAVED
        self.saver = Saver(tasks, clock, self)
        self.saver.progressed.connect(self._show_progress)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._copies = Copies(application.clipboard(), self)
        self.leaving = Leaving(application, clock, self)
        self.leaving.wanted.connect(self.home_wanted)

        self._type_size = readable(application.font())
        self._trouble = Strip("trouble", self)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._trouble)
        layout.addStretch()
        self._put_on(Dress(language))

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
        self._show_view()

    def show_quiet(self) -> None:
        """Show the book of a house on every page."""
        self._is_plain = False
        self._show_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8 changes the view, F9 zooms while it is down; other keys lead to a page."""
        if not self._is_filled or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == VIEW_KEY:
            self.toggle_view()
        elif event.key() == ZOOM_KEY:
            self._zoom_in()
        elif (section := section_of(event)) is not None:
            self._shell.go_to(section)
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
        settings = contents.settings
        content = self._wardrobe.content(settings.language)
        desk = Desk(session, self._tasks, self._random, self.saver)
        self._book = Book(session, everything, self.saver, content, desk, self._note_settings)
        self._is_filled = True
        self._watch_ways_home(settings)
        if dress_of(settings) != self._dress:
            self._put_on(dress_of(settings))
        self._shell.show()
        self._shell.fill(self._book)
        self._show_status()
        self.show_notice(contents.notice_id)
        self.filled.emit()

    def _note_settings(self, settings: Settings) -> None:
        self._watch_ways_home(settings)
        if dress_of(settings) == self._dress:
            self._shell.show_settings()
        else:
            # Later, since what was pressed goes with the old dress.
            QTimer.singleShot(0, self, self._change_dress)

    def _watch_ways_home(self, settings: Settings) -> None:
        self.leaving.idle.wait_for(settings.idle_s)
        self.leaving.home_key.listen_also_for(settings.third_home_key)

    def _change_dress(self) -> None:
        """Draw everything anew, at the same place: what is written is in the book, not in its pages."""
        if self._book is None or dress_of(self._book.settings) == self._dress:
            return
        dress = dress_of(self._book.settings)
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        section = self._shell.section
        if dress.language != self._dress.language:
            self._turn_language(self._book, dress.language)
        self._put_on(dress)
        # In a turn of its own: the calculator must hear a beat meanwhile.
        QTimer.singleShot(0, self, partial(self._fill_again, self._book, section, name))

    def _fill_again(self, book: Book, section: SectionId, focused: str) -> None:
        self._shell.show()
        self._shell.fill(book, section, is_plain=self._is_plain)
        self._show_status()
        part = self._shell.findChild(QWidget, focused) if focused else None
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_language(self, book: Book, language: str) -> None:
        before, after = book.content, self._wardrobe.content(language)
        book.content = after
        if not book.is_read_only:
            turn_names(book, before, after)
        settings = turned_labels(book.settings, before, after)
        if settings != book.settings:
            book.change_settings(settings)

    def _put_on(self, dress: Dress) -> None:
        """A bar and pages in this dress, in place of those before."""
        self._dress = dress
        font = QFont(self._type_size)
        font.setPointSizeF(font.pointSizeF() * dress.text_percent / 100)
        # The whole process is this window: what has no parent yet must have the size, too.
        QApplication.setFont(font)
        self.setFont(font)
        self._words = words = self._wardrobe.words(dress.language)
        while self._layout.count() and (old := self._layout.itemAt(0).widget()) is not None:
            self._layout.removeWidget(old)
            if old is not self._trouble:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        style = self._wardrobe.style(dress.theme)
        if style != self.styleSheet():
            # After the old parts went: it goes through all that is there.
            self.setStyleSheet(style)
        self._bar = Bar(words, self)
        self._bar.home_pressed.connect(self.leaving.leave)
        self._bar.view_pressed.connect(self.toggle_view)
        self._bar.zoom_held.connect(self._zoom_in)
        self._bar.zoom_released.connect(self._zoom_out)
        self._shell = Shell(words, SECTIONS, self._random, self)
        self._shell.plain_wanted.connect(self.show_plain)
        self._shell.title_changed.connect(self._bar.show_title)
        self._shell.hide()
        for place, (part, stretch) in enumerate(((self._bar, 0), (self._trouble, 0), (self._shell, 1))):
            self._layout.insertWidget(place, part, stretch)
        self._bar.show()
        self._show_view()

    def _show_view(self) -> None:
        if self._is_plain:
            self._bar.show_plain()
        else:
            self._bar.show_quiet()
        self._shell.show_view(is_plain=self._is_plain)

    def _show_status(self) -> None:
        self._bar.show_status(self._words(f"status.{self._progress}"))

    def _zoom_in(self) -> None:
        self._shell.zoom_in()

    def _zoom_out(self) -> None:
        self._shell.zoom_out()

    def _show_failure(self, error: AppError) -> None:
        self.show_trouble(error.sentence_id)

    def _show_progress(self, progress: Progress, sentence_id: str) -> None:
        self._progress = progress
        self._show_status()
        if progress is Progress.TROUBLE:
            self._trouble.say(self._words(sentence_id))
        elif progress is Progress.SAVED:
            self._trouble.clear()
