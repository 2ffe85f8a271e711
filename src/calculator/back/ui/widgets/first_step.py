"""An empty page: what belongs here, and a button to begin."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from calculator.back.ui.widgets.button import Button

# The words of an empty page in quiet view.
QUIET_EMPTY: Final = ("quiet.empty", "quiet.begin")


class FirstStep(QWidget):
    """One sentence in the middle of the page, the first step below it."""

    def __init__(self, name: str, act: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = Button("", self)
        self._button.setObjectName(name)
        self._button.clicked.connect(act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(20)
        layout.addStretch(2)
        layout.addWidget(self._sentence)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._other = Button("", self)
        self._other.setObjectName(f"{name}_other")
        self._other.hide()
        layout.addWidget(self._other, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, sentence: str, step: str) -> None:
        """Show `sentence`, and `step` on the button; no button without a step."""
        self._sentence.setText(sentence)
        self._button.setText(step)
        self._button.setVisible(bool(step))

    def take_focus(self) -> None:
        """On the button, where there is one."""
        (self._button if self._button.text() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_other(self, act: Callable[[], None]) -> None:
        """Another way to begin; `offer_other` shows it."""
        self._other.clicked.connect(act)

    def offer_other(self, step: str) -> None:
        """Show the other way as `step`, or not at all without one."""
        self._other.setText(step)
        self._other.setVisible(bool(step))
