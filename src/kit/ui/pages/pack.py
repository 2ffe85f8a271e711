"""The house's own pack, which is not needed."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from calculator.words import Words
from kit.doing import Doing, Outcome
from kit.draft import Draft, Task
from kit.ui.place_field import PlaceField
from steps.announcing import announce
from steps.page import Page


class PackPage(Page[Draft]):
    """A folder, or nothing; what is in it is checked here, with the date of each number."""

    title_id = "pack.title"

    def __init__(self, words: Words, doing: Doing) -> None:
        super().__init__(words)
        self._doing = doing
        self._checked: dict[str, Outcome] = {}
        self.add_text(words("pack.lead"), "lead")
        self._field = PlaceField("pack_folder", words("pack.folder"))
        self._field.currentTextChanged.connect(self.forget)
        self.column.addWidget(self._field)
        look = QPushButton(words("pack.look"))
        look.setObjectName("look")
        look.setAutoDefault(True)
        look.clicked.connect(self.look)
        self.column.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        self._answer = self.add_text("", "answer")
        self._details = self.add_text("")
        self.add_text(words("pack.none"), "note")
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """It lies on a worker's stick."""
        return draft.task is Task.WORKER

    def look(self) -> None:
        """Check the pack."""
        place = self._field.place()
        if place:
            self._checked[place] = self._doing.check_pack(place)
            self._say(self._checked[place])
        self.changed.emit()

    def forget(self) -> None:
        """Another folder has to be looked at."""
        self._answer.clear()
        self._details.clear()
        self._checked.clear()
        self.changed.emit()

    def applied(self, draft: Draft) -> Draft:
        """With the folder."""
        return replace(draft, pack=self._field.place())

    def is_complete(self) -> bool:
        """None, or one without a fault."""
        place = self._field.place()
        return not place or (place in self._checked and self._checked[place].is_good)

    def first_focus(self) -> QWidget:
        """The field."""
        return self._field

    def _say(self, outcome: Outcome) -> None:
        self._answer.setText(outcome.sentence)
        self._details.setText("\n".join(outcome.details))
        announce(self._answer, outcome.sentence)
