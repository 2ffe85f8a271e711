"""For whom: languages, countries, systems."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QWidget

from calculator.words import LANGUAGES, Words
from kit.choices import Country
from kit.draft import Draft, Task
from kit.programs import System
from steps.page import Page

Answer = TypeVar("Answer", bound=str)


class WhomPage(Page[Draft]):
    """At least one of each must be chosen; only what the task needs is shown."""

    title_id = "whom.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("whom.lead"), "lead")
        self._boxes: dict[str, list[QCheckBox]] = {}
        self._shown: dict[str, list[QWidget]] = {}
        self._group("languages", LANGUAGES)
        self._group("countries", list(Country))
        self._group("systems", list(System))
        self._shown["systems"].append(self.add_text(words("whom.systems_note"), "note"))
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """For what is made."""
        return draft.task in (Task.WORKER, Task.CARDS, Task.HOME)

    def begin(self, draft: Draft) -> None:
        """Show what was chosen so far."""
        needed = {Task.WORKER: ("languages", "countries"), Task.HOME: ("systems",)}.get(draft.task, ("languages",))
        for group, widgets in self._shown.items():
            for widget in widgets:
                widget.setVisible(group in needed)
        chosen = {*draft.languages, *draft.countries, *draft.systems}
        for box in (box for boxes in self._boxes.values() for box in boxes):
            box.setChecked(box.objectName() in chosen)

    def applied(self, draft: Draft) -> Draft:
        """With the choices."""
        return replace(
            draft,
            languages=self._chosen("languages", LANGUAGES),
            countries=self._chosen("countries", list(Country)),
            systems=self._chosen("systems", list(System)),
        )

    def is_complete(self) -> bool:
        """One of each at least."""
        return all(any(box.isChecked() for box in boxes) for boxes in self._boxes.values())

    def first_focus(self) -> QWidget:
        """The first box shown."""
        return next(box for boxes in self._boxes.values() for box in boxes if not box.isHidden())

    def _group(self, group: str, names: Sequence[str]) -> None:
        question = self.add_text(self.words(f"whom.{group}"), "question")
        boxes = []
        for name in names:
            box = QCheckBox(self.words(f"whom.{name}"))
            box.setObjectName(name)
            box.setAccessibleDescription(question.text())
            box.toggled.connect(self.changed)
            self.column.addWidget(box)
            boxes.append(box)
        self._boxes[group] = boxes
        self._shown[group] = [question, *boxes]

    def _chosen(self, group: str, names: Sequence[Answer]) -> tuple[Answer, ...]:
        checked = {box.objectName() for box in self._boxes[group] if box.isChecked()}
        return tuple(name for name in names if name in checked)
