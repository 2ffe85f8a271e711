"""The lists of an open notebook."""

from collections.abc import Sequence
from random import Random

from calculator.back.notebook.answers import Phase
from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.lists import (
    Checklist,
    ChecklistItem,
    ItemId,
    ListId,
    RemovedList,
    longest_item_field,
    longest_list_field,
)
from calculator.back.notebook.order import moved, placed
from calculator.back.session.section import Section, new_id
from calculator.back.storage.lists import (
    list_of,
    place_items,
    place_lists,
    put_item,
    put_list,
    read_items,
    read_lists,
    remove_item,
    remove_list,
)


class ListsSection(Section):
    """Ready-made lists and her own. One that is new comes last; only moving changes an order."""

    def lists(self) -> tuple[Checklist, ...]:
        """Every list, in order."""
        return read_lists(self._store)

    def items(self, list_id: ListId) -> tuple[ChecklistItem, ...]:
        """The items of a list, in order; none where there is no such list."""
        return read_items(self._store, list_id)

    def add_list(self, title: str, phase: Phase | None, pool: Sequence[str], random: Random) -> Checklist:
        """A list of her own under a name drawn from `pool`, saved at the end. Raises TooLong."""
        checklist = self._new_list(pool, random, title=title, phase=phase)
        self.save_list(checklist)
        return checklist

    def take_list(
        self, source_id: str, item_source_ids: Sequence[str], phase: Phase | None, pool: Sequence[str], random: Random
    ) -> Checklist:
        """Take over a list of the content pack: its ids only, all in one change, at the end."""
        checklist = self._new_list(pool, random, source_id=source_id, phase=phase)
        items: list[ChecklistItem] = []
        for item_source_id in item_source_ids:
            items.append(_new_item(checklist.id, items, pool, random, source_id=item_source_id))
        statements = [*put_list(checklist), *(one for item in items for one in put_item(item))]
        self._change(statements, max(map(longest_item_field, items), default=0))
        return checklist

    def save_list(self, checklist: Checklist) -> None:
        """Write a list, new or not, without its items. Raises TooLong."""
        self._change(put_list(checklist), longest_list_field(checklist))

    def remove_list(self, list_id: ListId) -> RemovedList | None:
        """Take a list out with its items. Returns what `put_back_list` needs; None where there is no such list."""
        lists = self.lists()
        for checklist in lists:
            if checklist.id == list_id:
                removed = RemovedList(checklist, self.items(list_id))
                left = [other.id for other in lists if other.id != list_id]
                self._change([*remove_list(list_id), *place_lists(left)])
                return removed
        return None

    def put_back_list(self, removed: RemovedList) -> None:
        """Undo a removal: the list with its items, where it was."""
        checklist = removed.checklist
        ids = [other.id for other in self.lists() if other.id != checklist.id]
        self._change(
            [
                *put_list(checklist),
                *place_lists(placed(ids, checklist.id, checklist.position)),
                *(statement for item in removed.items for statement in put_item(item)),
            ],
            max(longest_list_field(checklist), *map(longest_item_field, removed.items), 0),
        )

    def move_list(self, list_id: ListId, position: int) -> None:
        """Put a list at `position`, or as near as the ends allow."""
        self._change(place_lists(moved([one.id for one in self.lists()], list_id, position)))

    def add_item(
        self, list_id: ListId, pool: Sequence[str], random: Random, text: str = "", source_id: str = ""
    ) -> ChecklistItem:
        """An item under a name drawn from `pool`, saved at the end of its list. Raises TooLong."""
        item = _new_item(list_id, self.items(list_id), pool, random, text=text, source_id=source_id)
        self.save_item(item)
        return item

    def save_item(self, item: ChecklistItem) -> None:
        """Write an item, new or not; nothing where its list is gone. Raises TooLong."""
        self._change(put_item(item), longest_item_field(item))

    def remove_item(self, item_id: ItemId) -> ChecklistItem | None:
        """Take an item out and return it for `put_back_item`; None where there is none of that id."""
        for item in self._items_around(item_id):
            if item.id == item_id:
                left = [other.id for other in self.items(item.list_id) if other.id != item_id]
                self._change([*remove_item(item_id), *place_items(left)])
                return item
        return None

    def put_back_item(self, item: ChecklistItem) -> None:
        """Undo a removal: the item, where it was; nothing where its list is gone."""
        ids = [other.id for other in self.items(item.list_id) if other.id != item.id]
        self._change([*put_item(item), *place_items(placed(ids, item.id, item.position))], longest_item_field(item))

    def move_item(self, item_id: ItemId, position: int) -> None:
        """Put an item at `position` of its list, or as near as the ends allow."""
        ids = [item.id for item in self._items_around(item_id)]
        self._change(place_items(moved(ids, item_id, position)))

    def _items_around(self, item_id: ItemId) -> tuple[ChecklistItem, ...]:
        list_id = list_of(self._store, item_id)
        return () if list_id is None else self.items(list_id)

    def _new_list(
        self, pool: Sequence[str], random: Random, *, title: str = "", source_id: str = "", phase: Phase | None
    ) -> Checklist:
        lists = self.lists()
        name = drawn_name(pool, {one.household_name for one in lists}, random)
        return Checklist(ListId(new_id()), title, source_id, phase, len(lists), name)


def _new_item(
    list_id: ListId,
    others: Sequence[ChecklistItem],
    pool: Sequence[str],
    random: Random,
    *,
    text: str = "",
    source_id: str = "",
) -> ChecklistItem:
    name = drawn_name(pool, {other.household_name for other in others}, random)
    return ChecklistItem(ItemId(new_id()), list_id, text, source_id, position=len(others), household_name=name)
