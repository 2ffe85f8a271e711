"""The house's key, and the phrase that opens it or will open it."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from calculator.words import Words
from kit.draft import Draft, Task
from kit.signing.key import PHRASE_MIN
from kit.ui.place_field import PlaceField, keys
from steps.page import Page

# What is typed is shown as dots.
_DOTS: Final = QLineEdit.EchoMode(2)


class KeyPage(Page[Draft]):
    """For making a stick: the key and its phrase. For checking one: the public half, which may be left out. For a new
    key: a phrase, twice."""

    title_id = "key.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._task = Task.CHECK
        self._lead = self.add_text("", "lead")
        self._file_label = self.add_text(words("key.file"), "question")
        self._file = PlaceField("key_file", words("key.file"))
        self.column.addWidget(self._file)
        self._phrase_label = self.add_text(words("key.phrase"), "question")
        self._phrase = self._line("phrase", words("key.phrase"))
        self._again_label = self.add_text(words("key.again"), "question")
        self._again = self._line("again", words("key.again"))
        self._note = self.add_text("", "note")
        self.column.addStretch()
        self._file.currentTextChanged.connect(self.changed)

    def begin(self, draft: Draft) -> None:
        """Show what this task needs."""
        self._task = draft.task
        self._lead.setText(self.words(f"key.lead_{draft.task}"))
        self._note.setText(self.words(f"key.note_{draft.task}"))
        self._file.offer(keys())
        if draft.key:
            self._file.setCurrentText(draft.key)
        shown: dict[QWidget, bool] = {
            self._file_label: draft.task is not Task.KEY,
            self._file: draft.task is not Task.KEY,
            self._phrase_label: draft.task in (Task.KEY, Task.WORKER),
            self._phrase: draft.task in (Task.KEY, Task.WORKER),
            self._again_label: draft.task is Task.KEY,
            self._again: draft.task is Task.KEY,
        }
        for widget, is_shown in shown.items():
            widget.setVisible(is_shown)

    def is_wanted(self, draft: Draft) -> bool:
        """A take-home stick is checked by the worker's stick, and signed by nobody."""
        return draft.task is not Task.HOME

    def applied(self, draft: Draft) -> Draft:
        """With the key."""
        return replace(draft, key=self._file.place(), phrase=self._phrase.text())

    def is_complete(self) -> bool:
        """Both are there, where both are needed."""
        match self._task:
            case Task.WORKER:
                return bool(self._file.place() and self._phrase.text())
            case Task.KEY:
                return len(self._phrase.text()) >= PHRASE_MIN and self._phrase.text() == self._again.text()
            case _:
                return True

    def first_focus(self) -> QWidget:
        """The first field shown."""
        return self._phrase if self._task is Task.KEY else self._file

    def _line(self, name: str, label: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(label)
        line.setEchoMode(_DOTS)
        line.textChanged.connect(self.changed)
        self.column.addWidget(line)
        return line
