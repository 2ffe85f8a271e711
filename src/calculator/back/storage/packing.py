"""The table of the packing. A thing new to it comes last; only `place_packing` changes the order."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from calculator.back.notebook.packing import PackingId, PackingItem, RemovedPerson, Whereabouts
from calculator.back.notebook.people import PersonId
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store


def read_packing(store: Store) -> tuple[PackingItem, ...]:
    """Every thing, in order."""
    rows = store.rows(
        "SELECT id, text, source_id, for_whom, whereabouts, holder, has_copy, copy_holder, confirmed_on, take_last,"
        " note, position, household_name FROM packing ORDER BY position, id"
    )
    return tuple(_item(row) for row in rows)


def put_packing_item(item: PackingItem) -> list[Statement]:
    """What writes a thing, new or not; a holder who is no longer in the notebook is left out."""
    return [
        Statement(
            "INSERT INTO packing (id, text, source_id, for_whom, whereabouts, holder, has_copy, copy_holder,"
            " confirmed_on, take_last, note, position, household_name)"
            " VALUES (?, ?, ?, ?, ?, (SELECT id FROM person WHERE id = ?), ?, (SELECT id FROM person WHERE id = ?),"
            " ?, ?, ?, (SELECT count(*) FROM packing), ?)"
            " ON CONFLICT (id) DO UPDATE SET text = excluded.text, source_id = excluded.source_id,"
            " for_whom = excluded.for_whom, whereabouts = excluded.whereabouts, holder = excluded.holder,"
            " has_copy = excluded.has_copy, copy_holder = excluded.copy_holder, confirmed_on = excluded.confirmed_on,"
            " take_last = excluded.take_last, note = excluded.note, household_name = excluded.household_name",
            (
                item.id,
                item.text,
                item.source_id,
                item.for_whom,
                item.whereabouts.value,
                item.holder,
                int(item.has_copy),
                item.copy_holder,
                None if item.confirmed_on is None else item.confirmed_on.isoformat(),
                int(item.take_last),
                item.note,
                item.household_name,
            ),
        )
    ]


def remove_packing_item(packing_id: PackingId) -> list[Statement]:
    """What takes a thing out."""
    return [Statement("DELETE FROM packing WHERE id = ?", (packing_id,))]


def place_packing(ids: Sequence[PackingId]) -> list[Statement]:
    """What puts all things in this order."""
    return [
        Statement("UPDATE packing SET position = ? WHERE id = ?", (position, packing_id))
        for position, packing_id in enumerate(ids)
    ]


def hand_back(removed: RemovedPerson) -> list[Statement]:
    """What gives a person who was put back the things held before; those that went to someone else stay there."""
    person_id = removed.person.id
    return [
        *(
            Statement("UPDATE packing SET holder = ? WHERE id = ? AND holder IS NULL", (person_id, packing_id))
            for packing_id in removed.held
        ),
        *(
            Statement(
                "UPDATE packing SET copy_holder = ? WHERE id = ? AND copy_holder IS NULL", (person_id, packing_id)
            )
            for packing_id in removed.copies
        ),
    ]


def _item(row: tuple[Any, ...]) -> PackingItem:
    (
        packing_id,
        text,
        source_id,
        for_whom,
        whereabouts,
        holder,
        has_copy,
        copy_holder,
        confirmed_on,
        take_last,
        note,
        position,
        household_name,
    ) = row
    return PackingItem(
        id=PackingId(packing_id),
        text=text,
        source_id=source_id,
        for_whom=for_whom,
        whereabouts=Whereabouts(whereabouts),
        holder=None if holder is None else PersonId(holder),
        has_copy=bool(has_copy),
        copy_holder=None if copy_holder is None else PersonId(copy_holder),
        confirmed_on=None if confirmed_on is None else date.fromisoformat(confirmed_on),
        take_last=bool(take_last),
        note=note,
        position=position,
        household_name=household_name,
    )
