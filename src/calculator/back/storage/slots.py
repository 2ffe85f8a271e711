"""The table of the key slots: what is needed to write the key block anew without the codes."""

from collections.abc import Mapping
from dataclasses import replace

from calculator.back.storage.block import Role, Slot, opened_at
from calculator.back.storage.mirror import Mirror
from calculator.back.storage.statement import Statement

# Position in the block to the key that opens the slot there, and what it holds.
Slots = Mapping[int, tuple[bytes, Slot]]


def read_slots(mirror: Mirror) -> Slots:
    """Every slot in use. Raises StoreDamaged."""
    return {
        int(position): (bytes(slot_key), Slot(Role(role), int(pair), bytes(notebook_key)))
        for position, role, pair, slot_key, notebook_key in mirror.rows(
            "SELECT position, role, pair, slot_key, notebook_key FROM slot ORDER BY position"
        )
    }


def put_slots(slots: Slots) -> list[Statement]:
    """What makes these the slots in use."""
    return [
        Statement("DELETE FROM slot"),
        *(
            Statement(
                "INSERT INTO slot (position, role, pair, slot_key, notebook_key) VALUES (?, ?, ?, ?, ?)",
                (position, slot.role, slot.pair, key, slot.notebook_key),
            )
            for position, (key, slot) in slots.items()
        ),
    ]


def changed(slots: Slots, role: Role, key: bytes, pair: int, notebook_key: bytes) -> Slots:
    """`slots` with `key` opening the slot of `role`, and another notebook key in every slot of `pair`."""
    return {
        position: (
            key if slot.role is role else old_key,
            replace(slot, notebook_key=notebook_key) if slot.pair == pair else slot,
        )
        for position, (old_key, slot) in slots.items()
    }


def is_block_of(block: bytes, slots: Slots) -> bool:
    """Whether each of these slots opens where it should."""
    return all(opened_at(block, position, key) == slot for position, (key, slot) in slots.items())
