"""A label above a field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from calculator.back.ui.widgets.editor import Editor, Lines
from calculator.words import Words


class Field(QWidget):
    """One labelled editor, with the sentence that it shows when it is full."""

    edited = Signal()

    def __init__(self, words: Words, label_id: str, lines: Lines, name: str, hint_id: str = "") -> None:
        super().__init__()
        self._words = words
        self.name = name
        self.editor = Editor(words, lines, self)
        self.editor.setObjectName(name)
        self.editor.setAccessibleName(words(label_id))
        self.setFocusProxy(self.editor)
        label = QLabel(words(label_id), self)
        label.setBuddy(self.editor)
        label.setWordWrap(True)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("sentence")
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addWidget(self.editor)
        layout.addWidget(self._sentence)
        layout.addStretch()
        if hint_id:
            hint = words(hint_id)
            self.editor.setAccessibleDescription(hint)
            self.editor.setPlaceholderText(hint)
        self.editor.edited.connect(self._note_edit)
        self.editor.refused.connect(self._say_full)

    def text(self) -> str:
        """What is written."""
        return self.editor.text()

    def fill(self, text: str) -> None:
        """Show `text` as saved."""
        self._sentence.hide()
        self.editor.fill(text)

    def _note_edit(self) -> None:
        self._sentence.hide()
        self.edited.emit()

    def _say_full(self) -> None:
        self._sentence.setText(self._words("error.too_long"))
        self._sentence.show()
