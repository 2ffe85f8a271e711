"""Lists: all of them, and one that is open."""

from dataclasses import dataclass
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.lists import Checklist, ListId
from calculator.back.session.section import new_id
from calculator.back.ui.book import Book
from calculator.back.ui.sections.lists.heading import Heading
from calculator.back.ui.sections.lists.items_page import ItemsPage
from calculator.back.ui.sections.lists.ready import ReadyList, ready_lists
from calculator.back.ui.sections.page import Page
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.room import is_low
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.widgets.rows import Row
from calculator.back.ui.widgets.strip import Answer, Strip
from calculator.back.ui.widgets.undo_strip import UndoStrip
from calculator.words import Words


@dataclass(frozen=True, slots=True)
class _Entry:
    """One list of the overview, stored or not; `ready` is None for one of her own."""

    checklist: Checklist
    ready: ReadyList | None
    household_name: str


class ListsPage(Page):
    """The overview; Enter opens a list, Backspace comes back."""

    def __init__(self, words: Words, book: Book, random: Random) -> None:
        super().__init__()
        self._words = words
        self._book = book
        self._random = random
        self._ready = ready_lists(book.content, words)
        stored = {one.source_id: one for one in book.lists.rows() if one.source_id}
        self._taken = {
            one.id: stored.get(one.id) or Checklist(ListId(new_id()), source_id=one.id, phase=one.phase, position=place)
            for place, one in enumerate(self._ready)
        }
        self._pool = book.content.pool("lists")
        self._is_plain = False
        self._open: _Entry | None = None
        self._items: ItemsPage | None = None
        self._chosen: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._strip = UndoStrip(words, self.bring_back, self)
        self._roster = Roster("lists", self)
        self._roster.row_opened.connect(self.open_list, Qt.ConnectionType.QueuedConnection)
        self._roster.row_chosen.connect(self._note_chosen)
        self._roster.row_moved.connect(self.move_list)
        self._add = Button("", self)
        self._add.setObjectName("add")
        self._add.clicked.connect(self.add)
        self._all = QWidget(self)
        all_layout = QVBoxLayout(self._all)
        self._one = QWidget(self)
        self._one_layout = QVBoxLayout(self._one)
        for layout in (all_layout, self._one_layout):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        all_layout.addWidget(self._strip)
        all_layout.addWidget(self._roster, 1)
        all_layout.addWidget(self._add)
        self._heading = Heading(words, self._one, is_read_only=book.is_read_only)
        self._heading.back_pressed.connect(self.close_list)
        self._heading.changed.connect(self._note_heading)
        self._heading.removal_wanted.connect(self.ask_to_remove)
        self._heading.move_wanted.connect(self._move_open)
        self._question = Strip("list_question", self._one)
        self._one_layout.addWidget(self._heading)
        self._one_layout.addWidget(self._question)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._all)
        self._stack.addWidget(self._one)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low page the items get the room."""
        super().resizeEvent(event)
        self._heading.give_way(is_low=is_low(self, event.size().height()))

    def show_plain(self) -> None:
        """Real titles."""
        self._is_plain = True
        self._show()

    def show_quiet(self) -> None:
        """Jobs of the house."""
        self._is_plain = False
        self._show()

    def zoom_in(self) -> None:
        """The chosen item, where a list is open."""
        if self._items is not None:
            self._items.zoom_in()

    def zoom_out(self) -> None:
        """The ticks again."""
        if self._items is not None:
            self._items.zoom_out()

    def take_focus(self) -> None:
        """On the lists, or in the open one."""
        if self._items is None:
            self._roster.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._items.take_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the list."""
        super().focusInEvent(event)
        self.take_focus()

    def open_list(self, list_id: str) -> None:
        """Show the items of a list."""
        entry = next((one for one in self._entries() if one.checklist.id == list_id), None)
        if entry is None:
            return
        self.close_list()
        self._chosen = list_id
        self._open = entry
        items = () if entry.ready is None else entry.ready.items
        shelf = (
            self._book.items_of(entry.checklist.id)
            if entry.ready is None
            else self._book.ready_items(entry.checklist, [item.id for item in items])
        )
        self._items = ItemsPage(
            self._words,
            entry.checklist.id,
            shelf,
            self._book.content.pool("plan"),
            {item.id: item for item in items},
            self._random,
            is_read_only=self._book.is_read_only,
        )
        self._items.plain_wanted.connect(self.plain_wanted)
        self._items.roster.back_wanted.connect(self.close_list)
        self._one_layout.addWidget(self._items, 1)
        self._show()
        self._items.take_focus()

    def close_list(self) -> None:
        """Show all lists."""
        if self._items is not None:
            self._items.hide()
            self._items.deleteLater()
        self._items = None
        self._open = None
        self._show()
        self._roster.setFocus()

    def add(self) -> None:
        """A list of her own, and its title to write."""
        if self._book.is_read_only:
            return
        taken = {entry.household_name for entry in self._entries()} | self._book.lists.household_names()
        name = drawn_name(self._pool, taken, self._random)
        position = len(self._book.lists.rows())
        checklist = Checklist(ListId(new_id()), position=position, household_name=name)
        self._book.lists.put(checklist)
        self.open_list(checklist.id)
        self._heading.focus_title()

    def move_list(self, list_id: str, step: int) -> None:
        """Move one of her own lists among them; the ready-made ones stay in the order of time."""
        own = [entry.checklist.id for entry in self._entries() if entry.ready is None]
        if self._book.is_read_only or not self._is_plain or list_id not in own:
            return
        place = own.index(ListId(list_id))
        to = min(max(place + step, 0), len(own) - 1)
        # Ready-made lists that were begun lie on the same shelf, between her own.
        ids = [one.id for one in self._book.lists.rows()]
        self._book.lists.move(list_id, ids.index(own[to]) - ids.index(own[place]))
        self._show()

    def ask_to_remove(self) -> None:
        """Ask in the page; the focus is on the answer that keeps."""
        self._question.say(
            self._words("lists.remove_question"),
            Answer("remove_yes", self._words("edit.remove_yes"), self.remove_list),
            Answer("remove_no", self._words("edit.remove_no"), self._keep),
        )
        self._question.focus_last()

    def remove_list(self) -> None:
        """Take out the open list, which is her own; it can be brought back."""
        checklist = self._book.lists.get(self._open.checklist.id) if self._open is not None else None
        if checklist is not None:
            self._book.lists.remove(checklist)
            self.close_list()

    def bring_back(self) -> None:
        """The list that was removed last."""
        self._chosen = self._book.lists.bring_back().id
        self._show()
        self._strip.say_back(has_removed=self._book.lists.has_removed)
        self._roster.setFocus()

    def show_row(self, row_id: str, within_id: str) -> None:
        """Open the list that an item is in, or choose a list."""
        if within_id:
            self.open_list(within_id)
            if self._items is not None:
                self._items.show_row(row_id)
            return
        self.close_list()
        self._roster.choose(row_id)

    def take_back(self) -> None:
        """The last removal: of an item in an open list, else of a list."""
        if self._items is not None:
            self._items.take_back()
        elif self._is_plain and self._book.lists.has_removed:
            self.bring_back()

    def _entries(self) -> list[_Entry]:
        names = self._pool
        entries = [
            _Entry(self._taken[ready.id], ready, names[place] if place < len(names) else "")
            for place, ready in enumerate(self._ready)
        ]
        own = [one for one in self._book.lists.rows() if not one.source_id]
        return [*entries, *(_Entry(one, None, one.household_name) for one in own)]

    def _show(self) -> None:
        entries = self._entries()
        ids = [one.checklist.id for one in entries]
        if self._chosen not in ids:
            self._chosen = ids[0] if ids else None
        self._roster.show_rows([self._row(place, one) for place, one in enumerate(entries)], self._chosen)
        self._add.setText(self._words("lists.add") if self._is_plain else "")
        self._add.setVisible(self._is_plain and not self._book.is_read_only)
        self._strip.offer(has_removed=self._is_plain and self._book.lists.has_removed)
        self._question.clear()
        if self._items is not None and self._open is not None:
            self._show_open(entries, self._items, self._open)
        self._stack.setCurrentWidget(self._all if self._items is None else self._one)

    def _show_open(self, entries: list[_Entry], items: ItemsPage, opened: _Entry) -> None:
        if self._is_plain:
            stored = self._book.lists.get(opened.checklist.id) or opened.checklist
            self._heading.show_plain(stored, opened.ready)
            items.show_plain()
        else:
            place = [one.checklist.id for one in entries].index(opened.checklist.id)
            self._heading.show_quiet(self._row(place, entries[place]).first)
            items.show_quiet()

    def _row(self, place: int, entry: _Entry) -> Row:
        if not self._is_plain:
            name = entry.household_name or self._words("quiet.row", number=place + 1)
            phase = f"phase.quiet.{entry.checklist.phase.value}" if entry.checklist.phase is not None else ""
            return Row(entry.checklist.id, name[:1].upper() + name[1:], self._words(phase) if phase else "")
        title = entry.ready.title if entry.ready is not None else entry.checklist.title.strip()
        phase = f"phase.{entry.checklist.phase.value}" if entry.checklist.phase is not None else ""
        below = self._words(phase) if phase else self._words("lists.any_phase")
        return Row(entry.checklist.id, title or self._words("lists.unnamed"), below)

    def _keep(self) -> None:
        self._question.clear()
        self._heading.focus_title()

    def _move_open(self, step: int) -> None:
        if self._open is not None:
            self.move_list(self._open.checklist.id, step)

    def _note_chosen(self, row_id: str) -> None:
        self._chosen = row_id

    def _note_heading(self, checklist: Checklist) -> None:
        self._book.lists.put(checklist)
