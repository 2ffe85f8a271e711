"""The home key, pressed twice from a text field."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from calculator.words import Words
from setup.ui.notebook_page import NotebookPage
from setup.ui.pad import Pad
from steps.announcing import announce
from steps.paragraph import paragraph

_KEYS: Final = (Qt.Key.Key_Escape, Qt.Key.Key_F12)
_TIMES: Final = 2
_FIELD_LINES: Final = 3


class HomePage(NotebookPage):
    """Flips from a field to a calculator at once; once the key was pressed twice, the next page may come."""

    title_id = "home.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._times = 0
        self._practice = self._practice_side()
        self._calculator = self._calculator_side()
        self._calculator.hide()
        self.column.addWidget(self._practice)
        self.column.addWidget(self._calculator)
        self.column.addStretch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the home key from the field before the field does."""
        if isinstance(event, QKeyEvent) and event.key() in _KEYS:
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.go_home()
            return True
        return super().eventFilter(watched, event)

    def go_home(self) -> None:
        """Show the calculator, and count."""
        self._field.clear()
        self._times += 1
        sentence = self.words("home.done" if self.is_complete() else "home.once")
        self._panel_answer.setText(sentence)
        self._answer.setText(sentence)
        self._practice.hide()
        self._calculator.show()
        self._again.setFocus()
        announce(self._panel_answer, f"{self.words('home.panel')} {sentence}")
        self.changed.emit()

    def return_to_practice(self) -> None:
        """Show the field again."""
        self._calculator.hide()
        self._practice.show()
        self._field.setFocus()

    def is_complete(self) -> bool:
        """Pressed often enough."""
        return self._times >= _TIMES

    def first_focus(self) -> QWidget:
        """The field, or the way back to it."""
        return self._again if self._practice.isHidden() else self._field

    def _practice_side(self) -> QWidget:
        self._field = QPlainTextEdit()
        self._field.setObjectName("field")
        self._field.setAccessibleName(self.words("home.field"))
        self._field.setAccessibleDescription(self.words("home.lead"))
        self._field.setPlaceholderText(self.words("home.field"))
        self._field.setTabChangesFocus(True)
        self._field.setFixedHeight(self._field.fontMetrics().lineSpacing() * (_FIELD_LINES + 1))
        self._field.installEventFilter(self)
        self._answer = paragraph("", "answer")
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(paragraph(self.words("home.lead"), "lead"))
        column.addWidget(self._field)
        column.addWidget(self._answer)
        column.addWidget(paragraph(self.words("home.note"), "note"))
        column.addStretch()
        return side

    def _calculator_side(self) -> QWidget:
        pad = Pad(self.words)
        pad.setObjectName("picture")
        pad.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pad.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._panel_answer = paragraph("", "answer")
        self._again = QPushButton(self.words("home.again"))
        self._again.setObjectName("again")
        self._again.setAutoDefault(True)
        self._again.clicked.connect(self.return_to_practice)
        side = QWidget(self)
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(12)
        row.addLayout(column, 1)
        row.addWidget(pad, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(paragraph(self.words("home.panel"), "text"))
        column.addWidget(self._panel_answer)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return side
