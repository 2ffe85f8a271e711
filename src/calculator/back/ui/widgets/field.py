"""A label above a field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from calculator.back.ui.widgets.editor import Editor, Lines
from calculator.words import Words


class Field(QWidget):
    """One labelled editor, with the sentence that it shows when it is full.

    `label` stands in for the word of `label_id`.
    """

    edited = Signal()

    def __init__(
        self, words: Words, label_id: str, lines: Lines, name: str, hint_id: str = "", label: str = ""
    ) -> None:
        super().__init__()
        self._words = words
        self.name = name
        self.editor = Editor(words, lines, self)
        self.editor.setObjectName(name)
        said = label or words(label_id)
        self.editor.setAccessibleName(said)
        self.setFocusProxy(self.editor)
        above = QLabel(said, self)
        above.setBuddy(self.editor)
        above.setWordWrap(True)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("sentence")
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(above)
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

    def say(self, sentence: str) -> None:
        """Answer what was typed, until more is typed."""
        self._sentence.setText(sentence)
        self._sentence.show()

    def _note_edit(self) -> None:
        self._sentence.hide()
        self.edited.emit()

    def _say_full(self) -> None:
        self.say(self._words("error.too_long"))
