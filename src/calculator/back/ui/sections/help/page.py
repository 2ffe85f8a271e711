"""Help: who to call, with the emergency number above it in both views."""

from dataclasses import replace
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from calculator.back.content.kinds import HelpGroup
from calculator.back.content.records import Service
from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.people import new_person
from calculator.back.notebook.services import ChosenService
from calculator.back.session.session import new_person_id
from calculator.back.ui.book import Book
from calculator.back.ui.sections.help.house_card import house_fields
from calculator.back.ui.sections.help.service_card import NotesCard, ServiceCard
from calculator.back.ui.sections.page import Page
from calculator.back.ui.widgets.card_area import CardArea
from calculator.back.ui.widgets.emergency import Emergency
from calculator.back.ui.widgets.roster import TELEPHONE_LETTERS, Roster
from calculator.back.ui.widgets.rows import Row
from calculator.back.ui.widgets.strip import Strip
from calculator.words import Words

# The rows that are no service, and what the pack says there.
_NOTES = {
    "danger": (HelpGroup.SILENT, HelpGroup.EMERGENCY),
    "before": (HelpGroup.BEFORE, HelpGroup.OWN, HelpGroup.SHOWN, HelpGroup.DATES),
    "household": (HelpGroup.HOUSEHOLD,),
}


class HelpPage(Page):
    """Services by need on one side, the chosen one's card on the other."""

    def __init__(self, words: Words, book: Book, random: Random) -> None:
        super().__init__()
        self._words = words
        self._book = book
        self._random = random
        self._is_plain = False
        self._chosen = next(iter(_NOTES))
        self._services = {one.id: one for one in book.content.services}
        self._sources = {one.id: one.name for one in book.content.sources}
        self._strip = Strip("strip", self)
        self._needs = QComboBox(self)
        self._needs.setObjectName("needs")
        self._needs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._needs.activated.connect(self._choose_need)
        self._need_ids: list[str] = []
        self.roster = Roster("help", self)
        self.roster.keep_room_for(TELEPHONE_LETTERS)
        self.roster.row_chosen.connect(self._choose)
        self._scroll = CardArea(self)
        self._more = QLabel(self)
        self._more.setObjectName("more")
        self._more.setWordWrap(True)
        self._both = QWidget(self)
        self._emergency = Emergency(words, self)
        # In quiet view there is nothing to go to: the page itself has the focus, without a frame.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The theme draws a frame while the page itself has the focus.
        self.setObjectName("help_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()

    def show_plain(self) -> None:
        """Every service, by need."""
        self._is_plain = True
        self._show()
        if self.hasFocus():
            self.roster.setFocus()

    def show_quiet(self) -> None:
        """The emergency number, and a thing of the house for each chosen service."""
        if (focused := self.window().focusWidget()) is not None and self.isAncestorOf(focused):
            self.setFocus()
        self._is_plain = False
        self._show()

    def show_row(self, row_id: str, _: str) -> None:
        """A service, in the list of all; in quiet view there is nothing to choose."""
        if self._is_plain and row_id in self._services:
            self._needs.setCurrentIndex(0)
            self._choose_need(0)
            self.roster.choose(row_id)
            self.roster.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the list."""
        super().focusInEvent(event)
        if self._is_plain:
            self.roster.setFocus()

    def _lay_out(self) -> None:
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.roster, 2)
        panes.addWidget(self._scroll, 4)
        both = QVBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._needs)
        both.addLayout(panes, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        layout.addWidget(self._emergency)
        layout.addWidget(self._strip)
        layout.addWidget(self._more)
        layout.addWidget(self._both, 1)
        layout.addStretch()

    def _show(self) -> None:
        self._strip.clear()
        self._show_house()
        self._more.setText("" if self._is_plain else "\n".join((*self._quiet_names(), self._words("quiet.more"))))
        # First what goes: both at once would make a small window grow.
        shown, gone = (self._both, self._more) if self._is_plain else (self._more, self._both)
        gone.hide()
        shown.show()
        self._show_needs()
        self._show_rows()
        self._show_card()

    def _show_house(self) -> None:
        self._emergency.show_numbers(self._book.own_lines)

    def _quiet_names(self) -> tuple[str, ...]:
        """One for each chosen service, by its place; the name for her phone is for her phone."""
        names = self._book.content.pool("services")
        count = sum(1 for one in self._book.services if one in self._services)
        return (*names[:count], "") if count else ()

    def _show_needs(self) -> None:
        chosen = self._need()
        self._needs.clear()
        self._need_ids = []
        self._needs.setAccessibleName(self._words("help.needs") if self._is_plain else "")
        if self._is_plain:
            found = {need for service in self._services.values() for need in service.needs} - {"emergency"}
            self._need_ids = ["", *sorted(need for need in found if f"help.need.{need}" in self._words)]
            for need in self._need_ids:
                self._needs.addItem(self._words(f"help.need.{need}" if need else "help.needs"))
            if chosen in self._need_ids:
                self._needs.setCurrentIndex(self._need_ids.index(chosen))

    def _show_rows(self) -> None:
        rows: list[Row] = []
        if self._is_plain:
            rows = [Row(one, self._words(f"help.{one}")) for one in _NOTES]
            chosen = [self._services[one] for one in self._book.services if one in self._services]
            others = [one for one in self._services.values() if one not in chosen and self._fits(one)]
            rows += [self._row(one) for one in (*chosen, *others)]
        if self._chosen not in [row.id for row in rows]:
            self._chosen = next(iter(_NOTES))
        self.roster.setAccessibleName(self._words("help.spoken") if self._is_plain else "")
        self.roster.show_rows(rows, self._chosen)

    def _row(self, service: Service) -> Row:
        chosen = self._book.services.get(service.id)
        shown = chosen.shown_name.strip() if chosen is not None else ""
        below = (service.name, *service.numbers) if shown else service.numbers
        return Row(service.id, shown or service.name, ", ".join(below), "★" if chosen is not None else "")

    def _fits(self, service: Service) -> bool:
        need = self._need()
        return "emergency" not in service.needs and (not need or need in service.needs)

    def _need(self) -> str:
        place = self._needs.currentIndex()
        return self._need_ids[place] if 0 <= place < len(self._need_ids) else ""

    def _choose_need(self, _: int) -> None:
        self._show_rows()
        self._show_card()

    def _choose(self, row_id: str) -> None:
        if row_id != self._chosen:
            self._chosen = row_id
            self._strip.clear()
            self._show_card()

    def _show_card(self) -> None:
        card: QWidget
        if not self._is_plain:
            card = QWidget()
        elif self._chosen in _NOTES:
            groups = _NOTES[self._chosen]
            notes = [note for group in groups for note in self._book.content.help_notes if note.group is group]
            parts = house_fields(self._words, self._book, self._show_house) if self._chosen == "household" else ()
            card = NotesCard(self._words(f"help.{self._chosen}"), notes, parts)
        else:
            card = self._service_card(self._services[self._chosen])
        self._scroll.put(card)

    def _service_card(self, service: Service) -> ServiceCard:
        chosen = self._book.services.get(service.id)
        card = ServiceCard(
            self._words,
            service,
            self._sources,
            None if chosen is None else chosen.shown_name,
            is_read_only=self._book.is_read_only,
        )
        card.person_wanted.connect(self.make_person)
        card.choice_changed.connect(self._note_choice)
        return card

    def make_person(self) -> None:
        """Put the service among the people, under a dull name to show."""
        service = self._services.get(self._chosen)
        if service is None:
            return
        people = self._book.people
        taken = {person.shown_name for person in people.rows()}
        chosen = self._book.services.get(service.id)
        shown = chosen.shown_name.strip() if chosen is not None else ""
        shown = shown or drawn_name(self._book.content.pool("services"), taken, self._random)
        household = drawn_name(self._book.content.pool("people"), people.household_names(), self._random)
        person = new_person(new_person_id(), people.rows(), household)
        people.put(
            replace(
                person,
                real_name=service.name,
                shown_name=shown,
                numbers=service.numbers,
                safe_times=service.hours,
            )
        )
        self._strip.say(self._words("help.became_person", name=shown))

    def _note_choice(self, is_chosen: bool, name: str) -> None:  # noqa: FBT001 - Qt's signal calls it
        if is_chosen:
            self._book.choose_service(ChosenService(self._chosen, name))
        else:
            self._book.drop_service(self._chosen)
        self.roster.update_row(self._row(self._services[self._chosen]))
