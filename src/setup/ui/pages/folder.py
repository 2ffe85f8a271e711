"""Where the files go: beside the calculator on a stick, or where the system puts those of an installed one."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from calculator.words import Words
from setup.device import Place
from setup.draft import Draft, Task
from setup.updating import NoProgram, identity_in
from steps.page import Page


class FolderPage(Page[Draft]):
    """The folder of the calculator, typed or dropped, and whether there is one."""

    title_id = "folder.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._may_be_empty = False
        self._lead = self.add_text("", "lead")
        self._field = QLineEdit()
        self._field.setObjectName("folder_field")
        self._field.setAccessibleName(words("folder.field"))
        self._field.setPlaceholderText(words("folder.field"))
        self._field.textChanged.connect(self._look)
        self.column.addWidget(self._field)
        self._answer = self.add_text("", "answer")
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """For a stick, and for what is there already."""
        if draft.makes_notebook:
            return draft.place is Place.STICK and not draft.leads_elsewhere
        return True

    def begin(self, draft: Draft) -> None:
        """Show what was typed so far."""
        self._may_be_empty = draft.task in (Task.AGAIN, Task.REMOVE)
        self._lead.setText(self.words(f"folder.lead_{draft.task}"))
        self._field.setText(draft.folder)
        self._look()

    def applied(self, draft: Draft) -> Draft:
        """With the folder."""
        return replace(draft, folder=self._typed())

    def is_complete(self) -> bool:
        """There is a calculator in it; none is named where the installed one is meant."""
        return self._found() is not None or (self._may_be_empty and not self._typed())

    def first_focus(self) -> QWidget:
        """The field."""
        return self._field

    def _typed(self) -> str:
        return self._field.text().strip().removeprefix("file://")

    def _found(self) -> str | None:
        try:
            return identity_in(Path(self._typed())).program if self._typed() else None
        except NoProgram:
            return None

    def _look(self) -> None:
        found = self._found()
        if not self._typed():
            self._answer.clear()
        elif found is None:
            self._answer.setText(self.words("folder.none"))
        else:
            self._answer.setText(self.words("folder.found", program=found))
        self.changed.emit()
