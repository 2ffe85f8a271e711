"""One step of a topic that has several: its sentences, its fields, its buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calculator.back.ui.widgets.announcing import announce
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.flow import FlowRow
from calculator.back.ui.widgets.text import Text


class Stage(QWidget):
    """A column of parts; `first` is where the keys go, None for nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.first: QWidget | None = None
        self._row: FlowRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def say(self, text: str, *, name: str = "said", times: float = 1.0) -> Text:
        """One more sentence."""
        label = Text(text, self, name=name, times=times)
        self._column.addWidget(label)
        self._row = None
        return label

    def answer(self, sentence: str) -> None:
        """What came of the last entry, spoken too; nothing for ""."""
        if sentence:
            announce(self.say(sentence, name="sentence"), sentence)

    def add(self, part: QWidget) -> None:
        """One more part."""
        self._column.addWidget(part)
        self._row = None

    def button(self, name: str, text: str, act: Callable[[], None]) -> Button:
        """One more button, beside those before it."""
        if self._row is None:
            row = FlowRow(self)
            self.add(row)
            self._row = row
        button = Button(text, self._row)
        button.setObjectName(name)
        button.clicked.connect(lambda: act())
        self._row.add(button)
        return button

    def take_focus(self) -> None:
        """On the first field or button; on the stage itself while there is none."""
        if self.first is None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        (self.first or self).setFocus(Qt.FocusReason.OtherFocusReason)
