"""The tables of the lists and their items. A row new to its table comes last; only `place_…` changes an order."""

from collections.abc import Sequence

from calculator.back.notebook.answers import Answer, Phase
from calculator.back.notebook.lists import Checklist, ChecklistItem, ItemId, ListId
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store


def read_lists(store: Store) -> tuple[Checklist, ...]:
    """Every list, in order."""
    return tuple(
        Checklist(
            id=ListId(list_id),
            title=title,
            source_id=source_id,
            phase=None if phase is None else Phase(phase),
            position=position,
            household_name=household_name,
        )
        for list_id, title, source_id, phase, position, household_name in store.rows(
            "SELECT id, title, source_id, phase, position, household_name FROM list ORDER BY position, id"
        )
    )


def read_items(store: Store, list_id: ListId) -> tuple[ChecklistItem, ...]:
    """The items of one list, in order; none where there is no such list."""
    return tuple(
        ChecklistItem(
            id=ItemId(item_id),
            list_id=list_id,
            text=text,
            source_id=source_id,
            answer=Answer(answer),
            note=note,
            position=position,
            household_name=household_name,
        )
        for item_id, text, source_id, answer, note, position, household_name in store.rows(
            "SELECT id, text, source_id, answer, note, position, household_name"
            " FROM item WHERE list_id = ? ORDER BY position, id",
            (list_id,),
        )
    )


def list_of(store: Store, item_id: ItemId) -> ListId | None:
    """The list that an item is in; None where there is no such item."""
    rows = store.rows("SELECT list_id FROM item WHERE id = ?", (item_id,))
    return ListId(rows[0][0]) if rows else None


def put_list(checklist: Checklist) -> list[Statement]:
    """What writes a list, new or not, without its items."""
    return [
        Statement(
            "INSERT INTO list (id, title, source_id, phase, position, household_name)"
            " VALUES (?, ?, ?, ?, (SELECT count(*) FROM list), ?)"
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title, source_id = excluded.source_id,"
            " phase = excluded.phase, household_name = excluded.household_name",
            (
                checklist.id,
                checklist.title,
                checklist.source_id,
                None if checklist.phase is None else checklist.phase.value,
                checklist.household_name,
            ),
        )
    ]


def put_item(item: ChecklistItem) -> list[Statement]:
    """What writes an item, new or not; nothing where its list is gone."""
    return [
        Statement(
            "INSERT INTO item (id, list_id, text, source_id, answer, note, position, household_name)"
            " SELECT ?, id, ?, ?, ?, ?, (SELECT count(*) FROM item WHERE list_id = list.id), ? FROM list WHERE id = ?"
            " ON CONFLICT (id) DO UPDATE SET text = excluded.text, source_id = excluded.source_id,"
            " answer = excluded.answer, note = excluded.note, household_name = excluded.household_name",
            (
                item.id,
                item.text,
                item.source_id,
                item.answer.value,
                item.note,
                item.household_name,
                item.list_id,
            ),
        )
    ]


def remove_list(list_id: ListId) -> list[Statement]:
    """What takes a list out with its items."""
    return [Statement("DELETE FROM list WHERE id = ?", (list_id,))]


def remove_item(item_id: ItemId) -> list[Statement]:
    """What takes an item out."""
    return [Statement("DELETE FROM item WHERE id = ?", (item_id,))]


def place_lists(ids: Sequence[ListId]) -> list[Statement]:
    """What puts all lists in this order."""
    return [
        Statement("UPDATE list SET position = ? WHERE id = ?", (position, list_id))
        for position, list_id in enumerate(ids)
    ]


def place_items(ids: Sequence[ItemId]) -> list[Statement]:
    """What puts all items of one list in this order."""
    return [
        Statement("UPDATE item SET position = ? WHERE id = ?", (position, item_id))
        for position, item_id in enumerate(ids)
    ]
