"""The strip that any house has beside its phone: shown in digits, the same in both views."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from calculator.back.ui.widgets.flow import Flow
from calculator.back.ui.widgets.fonts import larger
from calculator.words import Words


class Emergency(QFrame):
    """The emergency number, poison centre, power outage."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emergency")
        self.setAccessibleName(words("emergency.spoken"))
        flow = Flow(self, spacing=20)
        flow.setContentsMargins(20, 10, 20, 10)
        number = QLabel(words("emergency.number"), self)
        number.setObjectName("emergency_number")
        number.setFont(larger(self.font(), 2.6))
        number.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        flow.addWidget(number)
        for name in ("who", "poison", "power"):
            label = QLabel(words(f"emergency.{name}"), self)
            label.setObjectName(f"emergency_{name}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            flow.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
