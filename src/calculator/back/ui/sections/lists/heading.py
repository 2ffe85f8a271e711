"""What stands above an open list: the way back, its title, and the phase of one of her own."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from calculator.back.notebook.answers import Phase
from calculator.back.notebook.lists import Checklist
from calculator.back.ui.sections.lists.ready import ReadyList
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.editor import Editor, Lines
from calculator.back.ui.widgets.flow import FlowRow
from calculator.back.ui.widgets.text import Text
from calculator.words import Words


class Heading(QFrame):
    """Back, title, and what the list is for. One of her own has a field, its phase, and ways to move and remove it.

    Where the page is low, all but the first line waits behind a button: the list needs the room.
    """

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
        self._texts: dict[Button, str] = {}
        self._phases: tuple[Phase | None, ...] = (None, *Phase)
        self._back = Button(words("lists.back"), self)
        self._back.setObjectName("back")
        self._back.clicked.connect(self.back_pressed)
        self._name = Text("", self, name="list_title", times=1.15)
        self._about = Text("", self, name="soft")
        self._title = Editor(words, Lines.ONE, self)
        self._title.setObjectName("list_name")
        self._title.setReadOnly(is_read_only)
        self._title.edited.connect(self._tell_changed)
        self._rest = Button("", self)
        self._rest.setObjectName("list_rest")
        self._rest.setCheckable(True)
        self._rest.toggled.connect(self._show_rest)
        self._is_low = False
        self._changes = FlowRow(self)
        self._phase = QComboBox(self._changes)
        self._phase.setObjectName("phase")
        self._phase.setEnabled(not is_read_only)
        self._phase.activated.connect(self._tell_changed)
        self._changes.add(self._phase)
        for name, text_id, act in (
            ("list_up", "lists.move_up", self._want_up),
            ("list_down", "lists.move_down", self._want_down),
            ("remove_list", "lists.remove", self.removal_wanted),
        ):
            button = Button("", self._changes)
            button.setVisible(not is_read_only)
            button.setObjectName(name)
            button.clicked.connect(act)
            self._texts[button] = text_id
            self._changes.add(button)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._name, 1)
        top.addWidget(self._title, 1)
        top.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addLayout(top)
        layout.addWidget(self._about)
        layout.addWidget(self._changes)
        # Until one of them is wanted: all at once would make a small window grow.
        for part in (self._name, self._title, self._rest, self._about, self._changes):
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

    def give_way(self, *, is_low: bool) -> None:
        """The page became low, or high enough again."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._rest.setChecked(False)
            self._show_rest()

    def focus_title(self) -> None:
        """Begin to write the title."""
        self._title.setFocus()

    def _show(self, name: str, about: str, *, is_own: bool) -> None:
        for part in (self._title, self._rest, self._about, self._changes):
            part.hide()
        self._name.setText(name)
        self._name.setVisible(not is_own)
        self._about.setText(about)
        self._title.fill("")
        self._title.setVisible(is_own)
        self._title.setAccessibleName(self._words("lists.name") if is_own else "")
        self._title.setPlaceholderText(self._words("lists.name") if is_own else "")
        self._phase.clear()
        self._phase.setAccessibleName(self._words("lists.phase") if is_own else "")
        if is_own:
            for phase in self._phases:
                self._phase.addItem(self._words("lists.any_phase" if phase is None else f"phase.{phase.value}"))
        for button, text_id in self._texts.items():
            button.setText(self._words(text_id) if is_own else "")
        self._rest.setText(self._words("lists.change" if is_own else "lists.about") if is_own or about else "")
        self._rest.setChecked(False)
        self._show_rest()

    def _show_rest(self) -> None:
        has_rest = bool(self._rest.text())
        is_open = not self._is_low or self._rest.isChecked()
        self._rest.setVisible(has_rest and self._is_low)
        self._about.setVisible(is_open and bool(self._about.text()))
        self._changes.setVisible(is_open and has_rest and not self._about.text())

    def _want_up(self) -> None:
        self.move_wanted.emit(-1)

    def _want_down(self) -> None:
        self.move_wanted.emit(1)

    def _tell_changed(self) -> None:
        if self._checklist is not None:
            phase = self._phases[max(0, self._phase.currentIndex())]
            self._checklist = replace(self._checklist, title=self._title.text(), phase=phase)
            self.changed.emit(self._checklist)
