"""A page with a list on one side and the chosen row's card on the other."""

from collections.abc import Sequence
from random import Random
from typing import Generic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from calculator.back.notebook.household import drawn_name
from calculator.back.ui.sections.page import Page
from calculator.back.ui.shelf import RowT, Shelf
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.card import Card, Caret
from calculator.back.ui.widgets.card_area import CardArea
from calculator.back.ui.widgets.column import beside, column
from calculator.back.ui.widgets.first_step import QUIET_EMPTY, FirstStep
from calculator.back.ui.widgets.reading_cards import QuietCard, QuietLine, ZoomCard
from calculator.back.ui.widgets.roster import WORD_LETTERS, Roster
from calculator.back.ui.widgets.rows import Row
from calculator.back.ui.widgets.strip import Answer
from calculator.back.ui.widgets.undo_strip import UndoStrip
from calculator.words import Words


class RowsPage(Page, Generic[RowT]):
    """Adds, shows, moves and removes the rows of one shelf. A section says what its rows and cards look like.

    `name` is the section's: the start of the ids of its words and the object name of its list. `pool` has the names for
    the quiet view of its rows.
    """

    def __init__(
        self,
        words: Words,
        name: str,
        shelf: Shelf[RowT],
        pool: Sequence[str],
        random: Random,
        *,
        is_read_only: bool,
    ) -> None:
        super().__init__()
        self.words = words
        self.name = name
        self.shelf = shelf
        self.pool = pool
        self.random = random
        self.is_read_only = is_read_only
        self._is_plain = False
        self._chosen: str | None = next((row.id for row in shelf.rows()), None)
        self._caret: Caret | None = None

        self.roster = Roster(name, self)
        self.roster.keep_room_for(WORD_LETTERS)
        self.roster.row_chosen.connect(self._choose)
        self.roster.row_moved.connect(self.move_row)
        self.roster.digit_typed.connect(self.take_digit)
        self.setFocusProxy(self.roster)
        self._add = Button("", self)
        self._add.setObjectName("add")
        self._add.clicked.connect(self.add)
        self._strip = UndoStrip(words, self.take_back, self)
        self._scroll = CardArea(self)
        self.empty = FirstStep("first_step", self.add, self)
        self._both = QWidget(self)
        self._top = QVBoxLayout()
        self._lay_out()

    def plain_row(self, row: RowT) -> Row:
        """The row in real words."""
        raise NotImplementedError

    def quiet_row(self, row: RowT, household_name: str) -> Row:
        """The row as a thing of the house: no text of hers and none of the pack."""
        return Row(row.id, household_name)

    def plain_card(self) -> Card[RowT]:
        """A card to write on."""
        raise NotImplementedError

    def quiet_lines(self, row: RowT) -> Sequence[QuietLine]:
        """What the quiet card says."""
        raise NotImplementedError

    def zoom_texts(self, row: RowT) -> Sequence[tuple[str, str]]:
        """What Zoom shows: ids of labels, and texts."""
        raise NotImplementedError

    def new_row(self, household_name: str) -> RowT:
        """An empty row at the end of the list."""
        raise NotImplementedError

    def take_digit(self, row_id: str, digit: int) -> None:
        """A digit was typed on a row of the list."""

    def quiet_name(self, _place: int, row: RowT) -> str:
        """The thing of the house that stands for a row, "" for none."""
        return row.household_name

    def row_changed(self) -> None:
        """A row was written on; what the page says of all rows may be other now."""

    def put_above(self, part: QWidget) -> None:
        """Place a part of the section's own above the list."""
        self._top.addWidget(part)

    def put_below(self, part: QWidget) -> None:
        """Place a part of the section's own below the list."""
        self._side.addWidget(part)

    def show_beside(self, part: QWidget) -> None:
        """Show a part of the section's own in place of the card, until another row is chosen."""
        self._stack.setCurrentWidget(self._both)
        self._scroll.put(part)

    def take_focus(self) -> None:
        """On the list; on the first step where there is none yet."""
        if self._stack.currentWidget() is self.empty:
            self.empty.take_focus()
        else:
            self.roster.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_plain(self) -> None:
        """Show real words and cards to write on, and go on writing where it was left."""
        self._is_plain = True
        self.refresh()
        if (card := self._card()) is not None and self._caret is not None:
            card.restore(self._caret)

    def show_quiet(self) -> None:
        """Show things of the house and ticks."""
        self._caret = card.caret() if (card := self._card()) is not None else None
        self._is_plain = False
        self.refresh()
        if self._caret is not None:
            self.roster.setFocus()

    @property
    def is_plain(self) -> bool:
        """Whether real words are shown."""
        return self._is_plain

    @property
    def chosen(self) -> str | None:
        """The id of the chosen row."""
        return self._chosen

    def zoom_in(self) -> None:
        """Show the chosen row in place of the ticks."""
        if (row := self.shelf.get(self._chosen)) is not None and not self._is_plain:
            self._scroll.put(ZoomCard(self.words, self.zoom_texts(row)))

    def zoom_out(self) -> None:
        """Show the ticks again."""
        if not self._is_plain and isinstance(self._scroll.widget(), ZoomCard):
            self._show_card()

    def add(self) -> None:
        """Begin a new row, in plain view."""
        if self.is_read_only:
            return
        row = self.new_row(drawn_name(self.pool, self.shelf.household_names(), self.random))
        self._chosen = row.id
        self.shelf.put(row)
        self._caret = None
        if self._is_plain:
            self.refresh()
        else:
            self.plain_wanted.emit()
        if (card := self._card()) is not None:
            card.focus_first()

    def move_row(self, row_id: str, step: int) -> None:
        """Move a row up or down the list."""
        if not self.is_read_only and self._is_plain:
            self.shelf.move(row_id, step)
            self.refresh()

    def change(self, row: RowT) -> None:
        """Take a row that was changed elsewhere than on its card, and show it."""
        self.shelf.put(row)
        self.refresh()

    def ask_to_remove(self) -> None:
        """Ask in the page; the focus is on the answer that keeps."""
        self._strip.say(
            self.words(f"{self.name}.remove_question"),
            Answer("remove_yes", self.words("edit.remove_yes"), self._remove),
            Answer("remove_no", self.words("edit.remove_no"), self._keep),
        )
        self._strip.focus_last()

    def show_row(self, row_id: str, _: str = "") -> None:
        """Choose a row, with the focus on it."""
        self._chosen = row_id
        self.refresh()
        self.take_focus()

    def take_back(self) -> None:
        """Put the last one that was removed back in its place."""
        if self._is_plain and self.shelf.has_removed:
            self._chosen = self.shelf.bring_back().id
            self.refresh()
            self._strip.say_back(has_removed=self.shelf.has_removed)
            self.roster.setFocus()

    def refresh(self) -> None:
        """Show everything in the words of the present view."""
        rows = self.shelf.rows()
        if self.shelf.get(self._chosen) is None:
            self._chosen = rows[0].id if rows else None
        self._add.setText(self.words(f"{self.name}.add") if self._is_plain else "")
        self._add.setVisible(self._is_plain and not self.is_read_only)
        self.roster.show_rows([self._row(place, row) for place, row in enumerate(rows)], self._chosen)
        sentence, step = (f"{self.name}.empty", f"{self.name}.first_step") if self._is_plain else QUIET_EMPTY
        self.empty.say(self.words(sentence), "" if self.is_read_only else self.words(step))
        self._show_card()
        self._offer_undo()
        # After a removal the page stays open even when it was the last one: "Undo" lives there.
        is_empty = not rows and not (self._is_plain and self.shelf.has_removed)
        self._stack.setCurrentWidget(self.empty if is_empty else self._both)

    def _remove(self) -> None:
        row = self.shelf.get(self._chosen)
        if row is None:
            return
        place = self.shelf.rows().index(row)
        self.shelf.remove(row)
        left = self.shelf.rows()
        self._chosen = left[min(place, len(left) - 1)].id if left else None
        self.refresh()
        self.roster.setFocus()

    def _keep(self) -> None:
        self._offer_undo()
        self.roster.setFocus()

    def _lay_out(self) -> None:
        self._side = side = column(self._top, (self.roster, 1), (self._add, 0))
        both = beside(self._both)
        both.addLayout(side, 2)
        both.addLayout(column(None, (self._strip, 0), (self._scroll, 1)), 5)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._both)
        self._stack.addWidget(self.empty)

    def _card(self) -> Card[RowT] | None:
        card = self._scroll.widget()
        return card if isinstance(card, Card) else None

    def _show_card(self) -> None:
        row = self.shelf.get(self._chosen)
        if row is None:
            self._scroll.put(QWidget())
        elif not self._is_plain:
            place = self.shelf.rows().index(row)
            self._scroll.put(QuietCard(self._household_name(place, row), self.quiet_lines(row)))
        elif (before := self._card()) is not None and before.fits(row):
            before.fill(row)
        else:
            card = self.plain_card()
            card.fill(row)
            card.edited.connect(self._note_edit)
            card.removal_wanted.connect(self.ask_to_remove)
            card.move_wanted.connect(self._move_chosen)
            card.caret_moved.connect(self._follow_caret, Qt.ConnectionType.QueuedConnection)
            self._scroll.put(card)

    def _offer_undo(self) -> None:
        self._strip.offer(has_removed=self._is_plain and self.shelf.has_removed)

    def _choose(self, row_id: str) -> None:
        if row_id != self._chosen:
            self._chosen = row_id
            self._show_card()
            self._offer_undo()
        elif self._is_plain and self._card() is None:
            self._show_card()

    def _move_chosen(self, step: int) -> None:
        self.move_row(self._chosen or "", step)

    def _note_edit(self, row: RowT) -> None:
        self.shelf.put(row)
        self.roster.update_row(self._row(self.shelf.rows().index(row), row))
        self.row_changed()

    def _follow_caret(self) -> None:
        card = self._card()
        area = card.caret_area() if card is not None else None
        if area is not None:
            self._scroll.ensureVisible(area.center().x(), area.center().y(), 0, area.height() * 2)

    def _row(self, place: int, row: RowT) -> Row:
        return self.plain_row(row) if self._is_plain else self.quiet_row(row, self._household_name(place, row))

    def _household_name(self, place: int, row: RowT) -> str:
        name = self.quiet_name(place, row) or self.words("quiet.row", number=place + 1)
        return name[:1].upper() + name[1:]
