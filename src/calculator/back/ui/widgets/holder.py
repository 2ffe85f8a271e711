"""A choice of one of the people in the notebook, or no one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from calculator.back.notebook.people import Person, PersonId
from calculator.words import Words

# A longer name is read on the person's card.
_LONGEST = 60


class Holder(QWidget):
    """A label, and below it the names to choose from."""

    holder_chosen = Signal()

    def __init__(self, words: Words, label_id: str, name: str, people: Sequence[Person]) -> None:
        super().__init__()
        self._ids: list[PersonId | None] = [None, *(person.id for person in people)]
        self._box = QComboBox(self)
        self._box.setObjectName(name)
        self._box.setAccessibleName(words(label_id))
        # The longest name must not make the card wider than the window.
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(6)
        self._box.addItem(words("bag.no_one"))
        for person in people:
            self._box.addItem(name_of(person, words)[:_LONGEST])
        self._box.activated.connect(self._tell_chosen)
        self.setFocusProxy(self._box)
        label = QLabel(words(label_id), self)
        label.setBuddy(self._box)
        label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addWidget(self._box)

    def show_holder(self, person_id: PersonId | None) -> None:
        """Show who it is; tells nothing."""
        self._box.setCurrentIndex(self._ids.index(person_id) if person_id in self._ids else 0)

    def holder(self) -> PersonId | None:
        """Who is chosen."""
        return self._ids[max(0, self._box.currentIndex())]

    def _tell_chosen(self, _: int) -> None:
        self.holder_chosen.emit()


def name_of(person: Person, words: Words) -> str:
    """The real name, else the shown one, on one line."""
    name = person.real_name.strip() or person.shown_name.strip() or words("people.unnamed")
    return " ".join(name.split())
