"""The word gate over a program's folder: it must see every way in which a word can lie there."""

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from tools.bundle.archive import Part, archive, pyc
from tools.bundle.bill import OURS, Line, Origin, bill, read_bill, sha256, write_bill
from tools.check_bundle import SYSTEM, Allowed, check, read_allowed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program with nothing to find: an archive of modules, Python's zip, a picture."""
    made = tmp_path / "program"
    made.mkdir()
    (made / "program.dat").write_bytes(archive([Part(PurePosixPath("room.py"), b"DOOR = 'Key_Escape'\n")], "room"))
    _write_zip(made, b"WINDOW = 1\n")
    (made / "picture.png").write_bytes(b"\x89PNG\0" + zlib.compress(b"blue" * 9))
    return made


def _write_zip(folder: Path, source: bytes) -> None:
    with zipfile.ZipFile(folder / "python3.zip", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("wall.pyc", pyc(source, "wall.py"))


def _found(folder: Path, *allowed: Allowed) -> list[str]:
    return check(folder, bill(folder, {}), allowed)


def test_an_innocent_program_passes(folder: Path) -> None:
    assert _found(folder) == []


def _named(folder: Path) -> None:
    (folder / "MyHotline.txt").write_text("")


def _plain(folder: Path) -> None:
    (folder / "page").write_bytes(b"\0\xff\x80the ShElTer\0")


def _wide(folder: Path) -> None:
    (folder / "page").write_bytes(b"\1\0\xff" + "Victim".encode("utf-16-le"))


def _accented(folder: Path) -> None:
    (folder / "page").write_text("en d\N{LATIN SMALL LETTER E WITH ACUTE}tresse", encoding="utf-8")


def _joined(folder: Path) -> None:
    (folder / "page").write_bytes(b"\0\0Safety Plan")


def _inflated(folder: Path) -> None:
    (folder / "page").write_bytes(b"\0\1\2" + zlib.compress(b"nothing but a decoy") + b"\0")


def _constant(folder: Path) -> None:
    _write_zip(folder, b"def f():\n    return ('x', ('a survivor',))\n")


def _identifier(folder: Path) -> None:
    source = b"def panicKey():\n    pass\n"
    (folder / "program.dat").write_bytes(archive([Part(PurePosixPath("room.py"), source)], "room"))


def _module(folder: Path) -> None:
    (folder / "program.dat").write_bytes(archive([Part(PurePosixPath("vaults.py"), b"")], "room"))


@pytest.mark.parametrize(
    ("plant", "word"),
    [
        (_named, "hotline"),
        (_plain, "shelter"),
        (_wide, "victim"),
        (_accented, "detresse"),
        (_joined, "safetyplan"),
        (_inflated, "decoy"),
        (_constant, "survivor"),
        (_identifier, "panic"),
        (_module, "vault"),
    ],
)
def test_a_word_is_found_wherever_it_lies(folder: Path, plant: Callable[[Path], None], word: str) -> None:
    plant(folder)

    assert any(f": {word} (" in line for line in _found(folder))


def test_what_others_wrote_passes_only_by_its_hash_and_its_words(folder: Path) -> None:
    (folder / "lib.so").write_bytes(b"password and escape")
    lines = bill(folder, {"lib.so": Origin("other 1.0", "0" * 64)})

    def told(*allowed: Allowed) -> list[str]:
        return [line.partition(" (")[0] for line in check(folder, lines, allowed)]

    both = frozenset({"password", "escape"})
    assert told() == ["lib.so: escape", "lib.so: password"]
    assert told(Allowed("lib.so", "0" * 64, both, "reason")) == []
    assert told(Allowed("lib.so", "0" * 64, frozenset({"escape"}), "reason")) == ["lib.so: password"]
    assert told(Allowed("lib.so", "1" * 64, both, "reason")) == ["lib.so: escape", "lib.so: password"]
    assert told(Allowed("lib.*", SYSTEM, both, "reason")) == []


def test_nothing_of_ours_passes_as_a_file_of_the_system(folder: Path) -> None:
    (folder / "lib.so").write_bytes(b"password")

    assert len(_found(folder, Allowed("*", SYSTEM, frozenset({"password"}), "reason"))) == 1


def test_what_the_bill_does_not_name_is_told(folder: Path) -> None:
    lines = bill(folder, {})
    (folder / "more").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"another")

    told = check(folder, (*lines, Line("gone", "", OURS, "")), ())
    assert [line.partition(":")[0] for line in told] == ["more", "picture.png", "gone"]


def test_a_bill_is_read_as_it_was_written(folder: Path, tmp_path: Path) -> None:
    lines = bill(folder, {"picture.png": Origin("other 1.0", sha256(b""))})
    write_bill(lines, tmp_path / "bill" / "bill.json")

    assert read_bill(tmp_path / "bill" / "bill.json") == lines


def test_every_line_of_the_recorded_list_has_a_reason_and_a_hash() -> None:
    listed = read_allowed()

    assert listed
    assert all(one.reason and one.words for one in listed)
    assert all(one.original == SYSTEM or len(one.original) == 64 for one in listed)
    assert not any(one.original != SYSTEM and "*" in one.place for one in listed)
