"""docs/format.md is exact: a reader written from it alone reads what the program writes, and gets its known answers."""

import ast
import os
import re
from pathlib import Path

import pytest

from calculator.back.storage.block import Role, Slot, opened
from calculator.back.storage.seal import SealedFile
from calculator.back.storage.store import Store
from calculator.paths import PAGE_BYTES
from tests.faults.installations import CANARY, MAIN, RECOVERY, WRONG, Made, contents, said
from tests.reader import reader

COST = (64, 1, 1)
FORMAT = (Path(__file__).parents[2] / "docs" / "format.md").read_text()
SALT = bytes(range(32))
CODE = "73*58+4419"


def answers() -> list[str]:
    """The hexadecimal numbers of 32 bytes under "Known answers", in order."""
    return re.findall(r"`([0-9a-f]{64})`", FORMAT[FORMAT.index("## Known answers") :])


def hexes(name: str) -> bytes:
    """The bytes of one of the known files beside this one."""
    return bytes.fromhex((Path(__file__).parent / name).read_text())


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """What the program reads."""
    names = store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
    return {str(name): sorted(store.rows(f'SELECT * FROM "{name}"'), key=repr) for (name,) in names}


def test_the_reader_uses_nothing_of_the_program() -> None:
    tree = ast.parse(Path(reader.__file__).read_text())
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert not [
        name for name in imported if str(name).split(".")[0] in ("calculator", "setup", "kit", "tools", "tests")
    ]


def test_known_answers() -> None:
    level_0, cheap, raw, spare, *_ = answers()
    assert reader.slot_key(CODE, SALT, COST).hex() == cheap
    assert reader.slot_key(CODE, SALT, reader.LEVELS[0]).hex() == level_0
    assert reader.raw_key(bytes.fromhex(cheap), 1, 0).hex() == raw
    assert reader.spare_key(bytes.fromhex(cheap)).hex() == spare


def test_a_known_key_block() -> None:
    """Written once and kept: both readers find the same in them for ever."""
    block, key = hexes("block.hex"), reader.slot_key(CODE, SALT, COST)
    assert list(reader.slots(block, key)) == [(0, 1, bytes(range(100, 132)))]
    assert opened(block, key) == Slot(Role.MAIN, 1, bytes(range(100, 132)))
    assert list(reader.slots(block, bytes(32))) == []


@pytest.mark.parametrize("entry", [MAIN, RECOVERY])
def test_it_reads_what_the_program_wrote(made: Made, entry: str) -> None:
    store = made.open()
    expected = everything(store)
    store.close()
    read = reader.read_notebook(made.places.folder, entry, COST)
    assert read == expected
    assert CANARY in str(read["person"])


def test_it_refuses_what_the_program_refuses(made: Made) -> None:
    with pytest.raises(reader.Unreadable):
        reader.read_notebook(made.places.folder, WRONG, COST)
    for path in made.copies():
        os.truncate(path, path.stat().st_size - 1)
    with pytest.raises(reader.Unreadable):
        reader.read_notebook(made.places.folder, MAIN, COST)


@pytest.mark.parametrize("copy", [0, 1])
def test_it_reads_on_with_one_copy_gone_or_behind(made: Made, copy: int) -> None:
    old = made.copies()[copy].read_bytes()
    assert "saved 1111" in said("once", made.places.folder)
    for data in (old, b"", os.urandom(len(old))):
        made.copies()[copy].write_bytes(data)
        assert "1111" in str(reader.read_notebook(made.places.folder, MAIN, COST)["person"])


def test_both_find_the_same_seals(made: Made) -> None:
    """Whole, and with any page of the database another one, or all zeros."""
    state = made.places.state.read_bytes()
    ((_, pair, notebook_key),) = set(reader.slots(state[:PAGE_BYTES], reader.slot_key(MAIN, state[:32], COST)))
    path, key = made.copies()[0], reader.raw_key(notebook_key, pair, 0)
    whole = path.read_bytes()
    last = len(whole) - PAGE_BYTES
    generation = reader.sealed(whole, key, [last])
    assert generation > 0
    assert SealedFile(path, key, last // PAGE_BYTES).generation() == generation
    for page in (0, 1, 5, last // PAGE_BYTES):
        for put in (os.urandom(PAGE_BYTES), bytes(PAGE_BYTES)):
            data = whole[: page * PAGE_BYTES] + put + whole[(page + 1) * PAGE_BYTES :]
            path.write_bytes(data)
            assert reader.sealed(data, key, [last]) == -1
            assert SealedFile(path, key, last // PAGE_BYTES).generation() is None


def test_it_reads_a_spare(made: Made, tmp_path: Path) -> None:
    """Everything but the slots, which are the spare's own."""
    store = made.open()
    store.write_spare(tmp_path / "spare", store.spare_key_of(MAIN))
    expected = everything(store)
    store.close()
    read = reader.read_spare(tmp_path / "spare", MAIN, COST)
    assert {name: rows for name, rows in read.items() if name not in ("slot", "meta")} == {
        name: rows for name, rows in expected.items() if name not in ("slot", "meta")
    }
    assert len(read["slot"]) == 1
    with pytest.raises(reader.Unreadable):
        reader.read_spare(tmp_path / "spare", WRONG, COST)


def test_it_changes_nothing(made: Made) -> None:
    before = contents(made.places)
    reader.read_notebook(made.places.folder, MAIN, COST)
    assert contents(made.places) == before
