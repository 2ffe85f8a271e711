"""The notebook as the pages have it in hand: read once on the worker, then changed on the screen first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from calculator.back.content.records import Content
from calculator.back.notebook.lists import Checklist, ChecklistItem, ItemId, ListId
from calculator.back.notebook.own_lines import OwnLines
from calculator.back.notebook.packing import PackingItem, RemovedPerson
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.services import ChosenService
from calculator.back.notebook.settings import Settings
from calculator.back.notebook.tasks import Task
from calculator.back.session.section import new_id
from calculator.back.session.session import Contents, Session
from calculator.back.ui.desk import Desk
from calculator.back.ui.saver import Saver
from calculator.back.ui.shelf import Shelf, Writing
from calculator.back.ui.taking import Taking


@dataclass(frozen=True, slots=True)
class Everything:
    """All that a notebook holds."""

    contents: Contents
    lists: tuple[Checklist, ...]
    items: tuple[ChecklistItem, ...]
    packing: tuple[PackingItem, ...]
    tasks: tuple[Task, ...]
    services: tuple[ChosenService, ...]
    own_lines: OwnLines


def read_everything(session: Session) -> Everything:
    """On the worker: every row of the notebook."""
    contents = session.contents()
    lists = session.lists()
    return Everything(
        contents=contents,
        lists=lists,
        items=tuple(item for one in lists for item in session.items(one.id)),
        packing=session.packing(),
        tasks=session.tasks(),
        services=session.chosen_services(),
        own_lines=session.own_lines(),
    )


def _pass_over(_: Settings) -> None:
    """Nobody needs to hear of it."""


class Book:
    """The shelves of one notebook. Several pages may read one of them, so a page reads anew when it is shown."""

    def __init__(
        self,
        session: Session,
        everything: Everything,
        saver: Saver,
        content: Content,
        desk: Desk,
        settings_changed: Callable[[Settings], None] = _pass_over,
    ) -> None:
        """`settings_changed` hears of new settings before they are on the disk."""
        self.content = content
        self.desk = desk
        self._settings_changed = settings_changed
        self._session = session
        self._saver = saver
        self._items = everything.items
        self._item_shelves: dict[ListId, Shelf[ChecklistItem]] = {}
        self._removed_people: dict[PersonId, RemovedPerson] = {}
        self.settings = everything.contents.settings
        self.is_read_only = everything.contents.is_read_only
        self.own_lines = everything.own_lines
        self.services: dict[str, ChosenService] = {one.service_id: one for one in everything.services}
        self.people = Shelf("person", everything.contents.people, saver, self._people_writing())
        self.packing = Shelf("packing", everything.packing, saver, _packing_writing(session))
        self.tasks = Shelf("task", everything.tasks, saver, _tasks_writing(session))
        self.lists = Shelf("list", everything.lists, saver, self._lists_writing())

    def items_of(self, list_id: ListId) -> Shelf[ChecklistItem]:
        """The items of a list."""
        if list_id not in self._item_shelves:
            self._item_shelves[list_id] = Shelf(
                "item",
                [item for item in self._items if item.list_id == list_id],
                self._saver,
                _items_writing(self._session),
            )
        return self._item_shelves[list_id]

    def ready_items(self, checklist: Checklist, source_ids: Sequence[str]) -> Shelf[ChecklistItem]:
        """The items of a ready-made list: those that are stored, then those of the pack that are not yet."""
        if checklist.id not in self._item_shelves:
            items = [item for item in self._items if item.list_id == checklist.id]
            there = {item.source_id for item in items}
            for source_id in source_ids:
                if source_id not in there:
                    item_id = ItemId(new_id())
                    items.append(ChecklistItem(item_id, checklist.id, source_id=source_id, position=len(items)))
            writing = Taking(self._session, checklist, items).writing()
            self._item_shelves[checklist.id] = Shelf("item", items, self._saver, writing)
        return self._item_shelves[checklist.id]

    def change_settings(self, settings: Settings) -> None:
        """Take other settings at once, and save them; where nothing can be written, they hold until she leaves."""
        self.settings = settings
        if not self.is_read_only:
            self._saver.change("settings", partial(self._session.save_settings, settings))
        self._settings_changed(settings)

    def change_own_lines(self, lines: OwnLines) -> None:
        """Take other lines for the worst moment."""
        self.own_lines = lines
        self._saver.change("own lines", partial(self._session.save_own_lines, lines))

    def choose_service(self, chosen: ChosenService) -> None:
        """Choose a service, or give a chosen one another shown name."""
        self.services[chosen.service_id] = chosen
        self._saver.change(f"service {chosen.service_id}", partial(self._session.choose_service, chosen))

    def drop_service(self, service_id: str) -> None:
        """Choose a service no more."""
        if self.services.pop(service_id, None) is not None:
            self._saver.change(f"service {service_id}", partial(self._session.drop_service, service_id))

    def _people_writing(self) -> Writing[Person]:
        return Writing(
            self._session.save_person,
            self._remove_person,
            self._put_back_person,
            None,
            lambda person, position: replace(person, position=position),
        )

    def _lists_writing(self) -> Writing[Checklist]:
        return Writing(
            self._session.save_list,
            lambda one: self._session.remove_list(one.id),
            self._put_back_list,
            lambda one, position: self._session.move_list(one.id, position),
            lambda one, position: replace(one, position=position),
        )

    def _remove_person(self, person: Person) -> None:
        removed = self._session.remove_person(person.id)
        if removed is not None:
            self._removed_people[person.id] = removed

    def _put_back_person(self, person: Person) -> None:
        removed = self._removed_people.get(person.id)
        if removed is None:
            self._session.save_person(person)
        else:
            self._session.put_back_person(replace(removed, person=person))

    def _put_back_list(self, one: Checklist) -> None:
        # Its items are still on their shelf, and saving one that is there does no harm.
        self._session.save_list(one)
        self._session.move_list(one.id, one.position)
        for item in self.items_of(one.id).rows():
            self._session.save_item(item)


def _packing_writing(session: Session) -> Writing[PackingItem]:
    return Writing(
        session.save_packing_item,
        lambda item: session.remove_packing_item(item.id),
        session.put_back_packing_item,
        lambda item, position: session.move_packing_item(item.id, position),
        lambda item, position: replace(item, position=position),
    )


def _tasks_writing(session: Session) -> Writing[Task]:
    return Writing(
        session.save_task,
        lambda task: session.remove_task(task.id),
        session.put_back_task,
        lambda task, position: session.move_task(task.id, position),
        lambda task, position: replace(task, position=position),
    )


def _items_writing(session: Session) -> Writing[ChecklistItem]:
    return Writing(
        session.save_item,
        lambda item: session.remove_item(item.id),
        session.put_back_item,
        lambda item, position: session.move_item(item.id, position),
        lambda item, position: replace(item, position=position),
    )
