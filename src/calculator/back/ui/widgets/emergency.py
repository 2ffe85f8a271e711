"""The strip that any house has beside its phone: shown in digits, the same in both views."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from calculator.back.notebook.own_lines import OwnLines
from calculator.back.ui.widgets.flow import Flow
from calculator.back.ui.widgets.fonts import larger
from calculator.words import Words


class Emergency(QFrame):
    """The emergency number; poison centre and power outage with the numbers of this house."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("emergency")
        self.setAccessibleName(words("emergency.spoken"))
        flow = Flow(self, spacing=20)
        flow.setContentsMargins(20, 6, 20, 6)
        number = self._label("number")
        number.setText(words("emergency.number"))
        number.setFont(larger(self.font(), 2.6))
        who = self._label("who")
        who.setText(words("emergency.who"))
        self._poison = self._label("poison")
        self._power = self._label("power")
        for label in (number, who, self._poison, self._power):
            flow.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_numbers(self, lines: OwnLines) -> None:
        """The numbers that were noted for this house; nothing for one that was not."""
        for label, text_id, number in (
            (self._poison, "emergency.poison", lines.poison),
            (self._power, "emergency.power", lines.power),
        ):
            label.setText(self._words(text_id, number=number) if number else "")
            label.setVisible(bool(number))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"emergency_{name}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return label
