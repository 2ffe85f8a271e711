"""The card of one service: how to reach it, and what to know before."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calculator.back.content.kinds import CheckedBy
from calculator.back.content.records import HelpNote, Service
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.choice import Toggle
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.back.ui.widgets.flow import FlowRow
from calculator.back.ui.widgets.text import Text
from calculator.words import Words


class NotesCard(QWidget):
    """Sentences of the pack, each with how; `parts` stand below them."""

    def __init__(self, title: str, notes: Sequence[HelpNote], parts: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.setObjectName("notes_card")
        layout = _column(self)
        _add(self, layout, title, times=1.3)
        for note in notes:
            _add(self, layout, note.text, times=1.1)
            _add(self, layout, note.how, name="soft")
            layout.addSpacing(8)
        for part in parts:
            layout.addWidget(part)
            layout.addSpacing(8)
        layout.addStretch(1)


class ServiceCard(QWidget):
    """Numbers first, in digits; then the rest; then what can be done with it."""

    person_wanted = Signal()
    # Whether it is chosen now, and under which name.
    choice_changed = Signal(bool, str)

    def __init__(
        self, words: Words, service: Service, sources: Mapping[str, str], chosen_name: str | None, *, is_read_only: bool
    ) -> None:
        super().__init__()
        self.setObjectName("service_card")
        layout = _column(self)
        _add(self, layout, service.name, times=1.3)
        for number in service.numbers:
            _add(self, layout, number, times=1.4, name="number")
        for label_id, text in (
            ("help.text", ", ".join(service.text_numbers)),
            ("help.tty", ", ".join(service.tty_numbers)),
            ("help.chat", service.chat),
            ("help.address", service.address),
            ("help.who", service.who),
            ("help.hours", service.hours),
            ("help.languages", service.languages),
            ("help.bill", words(f"help.bill.{service.bill.value}") if service.numbers else ""),
            ("help.caution", service.caution),
            ("help.source", self._origin(words, service, sources)),
        ):
            if text:
                _add(self, layout, words(label_id), name="soft")
                _add(self, layout, text)
                layout.addSpacing(6)
        if not is_read_only:
            self._offer(words, layout, chosen_name)
        layout.addStretch(1)

    def _offer(self, words: Words, layout: QVBoxLayout, chosen_name: str | None) -> None:
        row = FlowRow(self)
        person = Button(words("help.to_person"), row)
        person.setObjectName("to_person")
        person.clicked.connect(self.person_wanted)
        self._chosen = Toggle("chosen", words("help.choose"), row)
        self._chosen.setChecked(chosen_name is not None)
        row.add(person)
        row.add(self._chosen)
        self._name = Field(words, "help.shown_name", Lines.ONE, "service_name", "help.shown_name_hint")
        self._name.fill(chosen_name or "")
        self._name.setVisible(chosen_name is not None)
        self._about = Text(words("help.shown_about"), self, name="soft")
        self._about.setVisible(chosen_name is not None)
        layout.addWidget(row)
        layout.addWidget(self._name)
        layout.addWidget(self._about)
        self._chosen.clicked.connect(self._tell)
        self._name.edited.connect(self._tell)

    def _tell(self) -> None:
        self._name.setVisible(self._chosen.isChecked())
        self._about.setVisible(self._chosen.isChecked())
        self.choice_changed.emit(self._chosen.isChecked(), self._name.text())

    def _origin(self, words: Words, service: Service, sources: Mapping[str, str]) -> str:
        by = "help.checked.person" if service.checked_by is CheckedBy.PERSON else "help.checked.notes"
        names = ", ".join(sources.get(one, one) for one in service.origin.sources)
        return words(by, source=names, date=service.origin.checked_on.isoformat())


def _column(part: QWidget) -> QVBoxLayout:
    part.setMaximumWidth(120 * part.fontMetrics().averageCharWidth())
    layout = QVBoxLayout(part)
    layout.setContentsMargins(16, 16, 16, 20)
    layout.setSpacing(2)
    return layout


def _add(part: QWidget, layout: QVBoxLayout, text: str, *, times: float = 1.0, name: str = "said") -> None:
    layout.addWidget(Text(text, part, name=name, times=times))
