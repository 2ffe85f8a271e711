"""People: the list on one side, the chosen person's card on the other."""

from functools import partial
from random import Random

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from calculator.back.notebook.household import drawn_name, names_in
from calculator.back.notebook.people import Person, PersonId, new_person
from calculator.back.session.session import Contents, Session, new_person_id
from calculator.back.ui.saver import Saver
from calculator.back.ui.sections.page import Page
from calculator.back.ui.sections.people.cards import QuietCard, ZoomCard
from calculator.back.ui.sections.people.plain_card import Caret, PlainCard
from calculator.back.ui.sections.people.rows import Row, RowPainter, Rows
from calculator.back.ui.widgets.first_step import FirstStep
from calculator.back.ui.widgets.strip import Answer, Strip
from calculator.words import Words


class PeoplePage(Page):
    """Who can be reached, and how."""

    def __init__(self, words: Words, saver: Saver, random: Random) -> None:
        super().__init__()
        self._words = words
        self._saver = saver
        self._random = random
        self._session: Session | None = None
        self._label = ""
        self._is_read_only = False
        self._is_plain = False
        self._people: dict[PersonId, Person] = {}
        self._removed: list[Person] = []
        self._chosen: PersonId | None = None
        self._caret: Caret | None = None

        self._rows = Rows(self)
        self._list = QListView(self)
        self._list.setObjectName("people")
        self._list.setModel(self._rows)
        self._list.setItemDelegate(RowPainter(self._list))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMinimumWidth(140)
        self._list.selectionModel().currentChanged.connect(self._choose)
        self.setFocusProxy(self._list)
        self._add = QPushButton(words("people.add"), self)
        self._add.setObjectName("add")
        self._add.clicked.connect(self.add)
        self._strip = Strip("strip", self)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("card")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty = FirstStep("first_step", self.add, self)
        self._both = QWidget(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._both)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._show_view()

    def title(self) -> str:
        """ "People", or the page's label in the book of a house."""
        return self._words("people.title") if self._is_plain else self._label

    def fill(self, session: Session, contents: Contents) -> None:
        """Show everyone, the first one chosen."""
        self._session = session
        self._label = contents.settings.people_label
        self._is_read_only = contents.is_read_only
        self._people = {person.id: person for person in contents.people}
        self._chosen = next(iter(self._people), None)
        self._show_view()

    def show_plain(self) -> None:
        """Show names and cards to write on, and go on writing where it was left."""
        self._is_plain = True
        self._show_view()
        card = self._scroll.widget()
        if isinstance(card, PlainCard) and self._caret is not None:
            card.restore(self._caret)

    def show_quiet(self) -> None:
        """Show things of the house and ticks."""
        card = self._scroll.widget()
        self._caret = card.caret() if isinstance(card, PlainCard) else None
        self._is_plain = False
        self._show_view()
        if self._caret is not None:
            self._list.setFocus()

    def zoom_in(self) -> None:
        """Show the chosen person in place of the ticks."""
        person = self._person()
        if person is not None and not self._is_plain:
            self._put_card(ZoomCard(self._words, person))

    def zoom_out(self) -> None:
        """Show the ticks again."""
        if isinstance(self._scroll.widget(), ZoomCard):
            self._show_card()

    def add(self) -> None:
        """Put an empty person at the end and begin to write, in plain view."""
        if self._session is None or self._is_read_only:
            return
        if not self._is_plain:
            self.plain_wanted.emit()
        people = tuple(self._people.values())
        taken = {person.household_name for person in (*people, *self._removed)}
        name = drawn_name(names_in(self._words("people.pool")), taken, self._random)
        self._put_back(new_person(new_person_id(), (*people, *self._removed), name))
        self._strip.clear()
        card = self._scroll.widget()
        if isinstance(card, PlainCard):
            card.focus_first()

    def ask_to_remove(self) -> None:
        """Ask in the page, above the card."""
        self._strip.say(
            self._words("people.remove_question"),
            Answer("remove_yes", self._words("people.remove_yes"), self.remove),
            Answer("remove_no", self._words("people.remove_no"), self._strip.clear),
        )
        self._strip.focus_last()

    def remove(self) -> None:
        """Take the chosen person out; "Undo" stays in the page."""
        person = self._person()
        if person is None or self._session is None:
            return
        place = self._rows.place_of(person.id)
        del self._people[person.id]
        self._removed.append(person)
        self._saver.change(person.id, partial(self._session.remove_person, person.id))
        self._saver.save_now()
        left = tuple(self._people)
        self._chosen = left[min(place, len(left) - 1)] if left else None
        self._show_view()
        self._list.setFocus()

    def undo_remove(self) -> None:
        """Put the last one that was removed back in its place."""
        self._put_back(self._removed.pop())

    def _put_back(self, person: Person) -> None:
        if self._session is None:
            return
        self._people[person.id] = person
        self._people = dict(sorted(self._people.items(), key=lambda item: item[1].position))
        self._saver.change(person.id, partial(self._session.save_person, person))
        self._saver.save_now()
        self._chosen = person.id
        self._show_view()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self._list, 1)
        side.addWidget(self._add)
        card = QVBoxLayout()
        card.setContentsMargins(0, 0, 0, 0)
        card.setSpacing(0)
        card.addWidget(self._strip)
        card.addWidget(self._scroll, 1)
        both = QHBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addLayout(side, 2)
        both.addLayout(card, 5)

    def _show_view(self) -> None:
        view = "plain" if self._is_plain else "quiet"
        self._list.setAccessibleName(self.title())
        self._add.setVisible(self._is_plain and not self._is_read_only)
        self._rows.show_rows([self._row(place, person) for place, person in enumerate(self._people.values())])
        self._list.setCurrentIndex(self._rows.index(self._rows.place_of(self._chosen) if self._chosen else -1))
        self._empty.say(
            self._words(f"people.empty.{view}"), "" if self._is_read_only else self._words(f"people.first_step.{view}")
        )
        self._show_card()
        self._offer_undo()
        # After a removal the page stays open even when it was the last one: "Undo" lives there.
        is_empty = not self._people and not (self._is_plain and self._removed)
        self._stack.setCurrentWidget(self._empty if is_empty else self._both)

    def _show_card(self) -> None:
        person = self._person()
        if person is None:
            self._put_card(QWidget())
        elif self._is_plain:
            self._put_plain_card(person)
        else:
            self._put_card(QuietCard(self._words, person, self._household_name(self._rows.place_of(person.id), person)))

    def _put_plain_card(self, person: Person) -> None:
        before = self._scroll.widget()
        if isinstance(before, PlainCard):
            before.fill(person)
            return
        card = PlainCard(self._words, is_read_only=self._is_read_only)
        card.fill(person)
        card.edited.connect(self._note_edit)
        card.removal_wanted.connect(self.ask_to_remove)
        card.caret_moved.connect(self._follow_caret, Qt.ConnectionType.QueuedConnection)
        self._put_card(card)

    def _put_card(self, card: QWidget) -> None:
        # Later, since the key or button that asked for this may be a part of the card.
        if (before := self._scroll.takeWidget()) is not None:
            before.hide()
            before.deleteLater()
        self._scroll.setWidget(card)

    def _offer_undo(self) -> None:
        if self._is_plain and self._removed:
            self._strip.say(
                self._words("people.removed"), Answer("undo_remove", self._words("edit.undo"), self.undo_remove)
            )
        else:
            self._strip.clear()

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        chosen = self._rows.id_at(current.row())
        if chosen is not None and chosen != self._chosen:
            self._chosen = chosen
            self._show_card()
            self._offer_undo()

    def _note_edit(self, person: Person) -> None:
        if self._session is None:
            return
        self._people[person.id] = person
        self._rows.update_row(self._row(self._rows.place_of(person.id), person))
        self._saver.change(person.id, partial(self._session.save_person, person))

    def _follow_caret(self) -> None:
        card = self._scroll.widget()
        area = card.caret_area() if isinstance(card, PlainCard) else None
        if area is not None:
            self._scroll.ensureVisible(area.center().x(), area.center().y(), 0, area.height() * 2)

    def _row(self, place: int, person: Person) -> Row:
        if not self._is_plain:
            return Row(person.id, self._household_name(place, person))
        names = [name for name in (person.real_name, person.shown_name) if name]
        first, *second = names or [self._words("people.unnamed")]
        return Row(person.id, first, *second)

    def _household_name(self, place: int, person: Person) -> str:
        name = person.household_name or self._words("people.quiet_row", number=place + 1)
        return name[:1].upper() + name[1:]

    def _person(self) -> Person | None:
        return self._people.get(self._chosen) if self._chosen else None
