"""What stands above an open list: the way back, its title, and the phase of one of her own."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QPushButton, QWidget

from calculator.back.notebook.answers import Phase
from calculator.back.notebook.lists import Checklist
from calculator.back.ui.sections.lists.ready import ReadyList
from calculator.back.ui.widgets.editor import Editor, Lines
from calculator.back.ui.widgets.flow import FlowRow
from calculator.back.ui.widgets.fonts import larger
from calculator.words import Words


class Heading(QFrame):
    """One line: back, title. One of her own has a field in place of the title, a phase, ways to move and remove it."""

    back_pressed = Signal()
    removal_wanted = Signal()
    # By how many places, down being positive.
    move_wanted = Signal(int)
    changed = Signal(object)

    def __init__(self, words: Words, parent: QWidget, *, is_read_only: bool) -> None:
        super().__init__(parent)
        self.setObjectName("heading")
        self._words = words
        self._is_read_only = is_read_only
        self._checklist: Checklist | None = None
        # In quiet view they have no words.
        self._texts: dict[QPushButton, str] = {}
        self._phases: tuple[Phase | None, ...] = (None, *Phase)
        self._back = QPushButton(words("lists.back"), self)
        self._back.setObjectName("back")
        self._back.clicked.connect(self.back_pressed)
        self._name = QLabel(self)
        self._name.setObjectName("list_title")
        self._name.setWordWrap(True)
        self._name.setFont(larger(self.font(), 1.15))
        self._about = QLabel(self)
        self._about.setObjectName("soft")
        self._about.setWordWrap(True)
        self._title = Editor(words, Lines.ONE, self)
        self._title.setObjectName("list_name")
        self._title.setReadOnly(is_read_only)
        self._title.edited.connect(self._tell_changed)
        self._phase = QComboBox(self)
        self._phase.setObjectName("phase")
        self._phase.setEnabled(not is_read_only)
        self._phase.activated.connect(self._tell_changed)
        self._changes = FlowRow(self)
        for name, text_id, act in (
            ("list_up", "lists.move_up", self._want_up),
            ("list_down", "lists.move_down", self._want_down),
            ("remove_list", "lists.remove", self.removal_wanted),
        ):
            button = QPushButton(self._changes)
            button.setObjectName(name)
            button.clicked.connect(act)
            self._texts[button] = text_id
            self._changes.add(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.addWidget(self._back, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._about, 1, 0, 1, 2)
        grid.addWidget(self._phase, 1, 1, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(self._changes, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        # Until one of them is wanted: all at once would make a small window grow.
        for part in (self._name, self._title, self._about, self._phase, self._changes):
            part.hide()

    def show_quiet(self, household_name: str) -> None:
        """A thing of the house."""
        self._checklist = None
        self._show(household_name, "", is_own=False)

    def show_plain(self, checklist: Checklist, ready: ReadyList | None) -> None:
        """The title; for a list of her own, to be written."""
        self._checklist = checklist
        if ready is not None:
            self._show(ready.title, ready.about, is_own=False)
            return
        self._show("", "", is_own=True)
        self._title.fill(checklist.title)
        self._phase.setCurrentIndex(self._phases.index(checklist.phase))

    def focus_title(self) -> None:
        """Begin to write the title."""
        self._title.setFocus()

    def _show(self, name: str, about: str, *, is_own: bool) -> None:
        for part in (self._title, self._phase, self._changes):
            part.hide()
        self._name.setText(name)
        self._name.setVisible(not is_own)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._title.fill("")
        self._title.setVisible(is_own)
        self._title.setAccessibleName(self._words("lists.name") if is_own else "")
        self._title.setPlaceholderText(self._words("lists.name") if is_own else "")
        self._phase.clear()
        self._phase.setAccessibleName(self._words("lists.phase") if is_own else "")
        self._phase.setVisible(is_own)
        if is_own:
            for phase in self._phases:
                self._phase.addItem(self._words("lists.any_phase" if phase is None else f"phase.{phase.value}"))
        for button, text_id in self._texts.items():
            button.setText(self._words(text_id) if is_own else "")
        self._changes.setVisible(is_own and not self._is_read_only)

    def _want_up(self) -> None:
        self.move_wanted.emit(-1)

    def _want_down(self) -> None:
        self.move_wanted.emit(1)

    def _tell_changed(self) -> None:
        if self._checklist is not None:
            phase = self._phases[max(0, self._phase.currentIndex())]
            self._checklist = replace(self._checklist, title=self._title.text(), phase=phase)
            self.changed.emit(self._checklist)
