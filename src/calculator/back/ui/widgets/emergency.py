"""The strip that any house has beside its phone: shown in digits, the same in both views."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from calculator.back.notebook.own_lines import OwnLines
from calculator.back.ui.widgets.flow import Flow
from calculator.back.ui.widgets.fonts import larger
from calculator.back.ui.widgets.text import Text
from calculator.words import Words


class Emergency(QFrame):
    """The emergency number; poison centre and power outage with the numbers of this house, beside it or in lines."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("emergency")
        self.setAccessibleName(words("emergency.spoken"))
        number = QLabel(words("emergency.number"), self)
        number.setObjectName("emergency_number")
        number.setTextFormat(Qt.TextFormat.PlainText)
        number.setFont(larger(self.font(), 2.6))
        rest = QWidget(self)
        flow = Flow(rest, spacing=20, line_spacing=2)
        who = Text(words("emergency.who"), rest, name="emergency_who")
        self._poison = Text("", rest, name="emergency_poison")
        self._power = Text("", rest, name="emergency_power")
        for label in (who, self._poison, self._power):
            flow.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 4, 20, 4)
        layout.setSpacing(20)
        layout.addWidget(number)
        layout.addWidget(rest, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_numbers(self, lines: OwnLines) -> None:
        """The numbers that were noted for this house; nothing for one that was not."""
        for label, text_id, number in (
            (self._poison, "emergency.poison", lines.poison),
            (self._power, "emergency.power", lines.power),
        ):
            label.setText(self._words(text_id, number=number) if number else "")
            label.setVisible(bool(number))
