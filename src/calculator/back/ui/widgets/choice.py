"""A few buttons of which one is on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.flow import FlowRow


class Choice(QWidget):
    """A label, and below it every value to choose from; arrows move between them, Space chooses."""

    value_chosen = Signal(str)

    def __init__(self, name: str, label: str, values: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        row = FlowRow(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if label:
            heading = QLabel(label, self)
            heading.setWordWrap(True)
            layout.addWidget(heading)
        layout.addWidget(row)
        for value, text in values:
            button = Button(text, row)
            button.setObjectName(f"{name}_{value}")
            button.setCheckable(True)
            button.setAccessibleName(f"{label}: {text}" if label else text)
            self._group.addButton(button)
            self._buttons[value] = button
            row.add(button)
        self._group.buttonClicked.connect(self._tell_chosen)

    def show_value(self, value: str) -> None:
        """Show which one is on; tells nothing."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def value(self) -> str:
        """The one that is on, "" for none."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def _tell_chosen(self, _: QWidget) -> None:
        self.value_chosen.emit(self.value())


class Toggle(Button):
    """One button that is on or off, and says so by a sign as well as by its colour."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._text = text
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.toggled.connect(self._sign)
        self._sign(is_on=False)

    def _sign(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal calls it
        self.setText(f"{'✓' if is_on else '○'}  {self._text}")
