"""The card of one thing of the bag in plain view."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QVBoxLayout

from calculator.back.notebook.packing import PackingItem, Whereabouts
from calculator.back.notebook.people import Person
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.card import Card
from calculator.back.ui.widgets.choice import Choice, Toggle
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.back.ui.widgets.flow import FlowRow
from calculator.back.ui.widgets.holder import Holder
from calculator.words import Words


class BagCard(Card[PackingItem]):
    """What it is, where it is now, who holds it or a copy, when that was last seen to be so.

    `ready` has the pack's words by their ids.
    """

    def __init__(
        self,
        words: Words,
        people: Sequence[Person],
        ready: Mapping[str, str],
        today: Callable[[], date],
        *,
        is_read_only: bool = False,
    ) -> None:
        super().__init__(words, is_read_only=is_read_only)
        self._today = today
        self._ready = ready
        self._text = Field(words, "bag.text", Lines.ONE, "text")
        # None of the parts has a parent before it is laid out: Tab goes through them in the order of the layout.
        self._where = Choice(
            "where", words("bag.where"), [(one.value, words(f"bag.where.{one.value}")) for one in Whereabouts]
        )
        self._holder = Holder(words, "bag.holder", "holder", people)
        self._last = Toggle("take_last", words("bag.take_last"))
        self._copy = Toggle("has_copy", words("bag.has_copy"))
        self._copy_holder = Holder(words, "bag.copy_holder", "copy_holder", people)
        self._confirmed = QLabel()
        self._confirmed.setObjectName("confirmed")
        self._confirmed.setWordWrap(True)
        self._confirm = Button(words("bag.confirm"))
        self._confirm.setObjectName("confirm")
        self._note = Field(words, "bag.note", Lines.FEW, "note", "bag.note_hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        toggles, confirm = FlowRow(), FlowRow()
        toggles.add(self._last)
        toggles.add(self._copy)
        confirm.add(self._confirm)
        for part in (
            self._text,
            self._where,
            self._holder,
            toggles,
            self._copy_holder,
            self._confirmed,
            confirm,
            self._note,
        ):
            layout.addWidget(part)
        layout.addWidget(self.last_buttons("bag.remove"))
        layout.addStretch(1)
        self.watch(self._text, self._note)
        self._where.value_chosen.connect(self.tell_edited)
        self._holder.holder_chosen.connect(self.tell_edited)
        self._copy_holder.holder_chosen.connect(self.tell_edited)
        self._last.clicked.connect(self.tell_edited)
        self._copy.clicked.connect(self.tell_edited)
        self._confirm.clicked.connect(self.confirm_today)
        for change in (self._where, self._holder, self._last, self._copy, self._copy_holder, self._confirm):
            change.setEnabled(not is_read_only)

    def show_row(self, row: PackingItem) -> None:
        """Show a thing."""
        self._text.fill(row.text or self._ready.get(row.source_id, ""))
        self._where.show_value(row.whereabouts.value)
        self._holder.show_holder(row.holder)
        self._last.setChecked(row.take_last)
        self._copy.setChecked(row.has_copy)
        self._copy_holder.show_holder(row.copy_holder)
        self._note.fill(row.note)
        self._show_rest(row)

    def written(self, row: PackingItem) -> PackingItem:
        """The thing as the card has it."""
        text = self._text.text()
        changed = replace(
            row,
            # The pack's own words stay in the pack, so that they follow the language.
            text="" if text == self._ready.get(row.source_id) else text,
            whereabouts=Whereabouts(self._where.value()),
            holder=self._holder.holder(),
            take_last=self._last.isChecked(),
            has_copy=self._copy.isChecked(),
            copy_holder=self._copy_holder.holder(),
            note=self._note.text(),
        )
        self._show_rest(changed)
        return changed

    def confirm_today(self) -> None:
        """It was seen to be so today."""
        if self.row is not None:
            self._row = replace(self.row, confirmed_on=self._today())
            self.tell_edited()

    def _show_rest(self, row: PackingItem) -> None:
        is_held = row.whereabouts in (Whereabouts.WITH_SOMEONE, Whereabouts.COPIED)
        self._holder.setVisible(is_held or row.holder is not None)
        self._copy_holder.setVisible(row.has_copy)
        if row.confirmed_on is None:
            self._confirmed.setText(self.words("bag.not_confirmed"))
        else:
            self._confirmed.setText(self.words("bag.confirmed", date=row.confirmed_on.isoformat()))
