"""The packing of an open notebook."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.order import moved, placed
from calculator.back.notebook.packing import PackingId, PackingItem, longest_packing_field
from calculator.back.session.section import Section, new_id
from calculator.back.storage.packing import place_packing, put_packing_item, read_packing, remove_packing_item


class PackingSection(Section):
    """Things to take. One that is new comes last; only moving changes the order."""

    def packing(self) -> tuple[PackingItem, ...]:
        """Every thing, in order."""
        return read_packing(self._store)

    def add_packing_item(self, pool: Sequence[str], random: Random, text: str = "", source_id: str = "") -> PackingItem:
        """A thing under a name drawn from `pool`, saved at the end. Raises TooLong."""
        (item,) = self._add([PackingItem(PackingId(new_id()), text, source_id)], pool, random)
        return item

    def take_packing(self, source_ids: Sequence[str], pool: Sequence[str], random: Random) -> tuple[PackingItem, ...]:
        """Take over things of the content pack: their ids only, all in one change, at the end."""
        return self._add([PackingItem(PackingId(new_id()), source_id=one) for one in source_ids], pool, random)

    def save_packing_item(self, item: PackingItem) -> None:
        """Write a thing, new or not; a holder who is no longer in the notebook is left out. Raises TooLong."""
        self._change(put_packing_item(item), longest_packing_field(item))

    def remove_packing_item(self, packing_id: PackingId) -> PackingItem | None:
        """Take a thing out and return it for `put_back_packing_item`; None where there is none of that id."""
        packing = self.packing()
        for item in packing:
            if item.id == packing_id:
                left = [other.id for other in packing if other.id != packing_id]
                self._change([*remove_packing_item(packing_id), *place_packing(left)])
                return item
        return None

    def put_back_packing_item(self, item: PackingItem) -> None:
        """Undo a removal: the thing, where it was."""
        ids = [other.id for other in self.packing() if other.id != item.id]
        statements = [*put_packing_item(item), *place_packing(placed(ids, item.id, item.position))]
        self._change(statements, longest_packing_field(item))

    def move_packing_item(self, packing_id: PackingId, position: int) -> None:
        """Put a thing at `position`, or as near as the ends allow."""
        self._change(place_packing(moved([item.id for item in self.packing()], packing_id, position)))

    def _add(self, items: Sequence[PackingItem], pool: Sequence[str], random: Random) -> tuple[PackingItem, ...]:
        there = self.packing()
        taken = {item.household_name for item in there}
        added: list[PackingItem] = []
        for item in items:
            name = drawn_name(pool, taken, random)
            taken.add(name)
            added.append(replace(item, household_name=name, position=len(there) + len(added)))
        longest = max(map(longest_packing_field, added), default=0)
        self._change([statement for item in added for statement in put_packing_item(item)], longest)
        return tuple(added)
