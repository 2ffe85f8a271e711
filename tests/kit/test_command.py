"""The kit as a command, as it is typed: exit codes, sentences, both languages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.sources import ROOT

PHRASE = "four plain little words"


def kit(*arguments: str | Path, typed: str = "") -> tuple[int, str]:
    """The exit code and all that is said."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8", "LANG": ""}
    command = [sys.executable, "-m", "kit", *map(str, arguments)]
    done = subprocess.run(command, env=environment, input=typed, capture_output=True, text=True, timeout=100)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A key that was made by the command."""
    code, said = kit("key", tmp_path / "house", typed=f"{PHRASE}\n{PHRASE}\n")
    assert code == 0
    assert "Write down its number" in said
    return tmp_path / "house.key"


def test_cards_are_drawn_without_a_screen(house: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    assert kit("cards", folder, "--key", house.with_suffix(".pub"), "--languages", "fr", "--papers", "letter")[0] == 0
    assert {file.name for file in folder.iterdir()} == {"worker-fr-letter.pdf", "calculator-fr-letter.pdf"}


def test_both_sticks_are_made_and_checked(programs: Path, stick: Path, house: Path, tmp_path: Path) -> None:
    public = house.with_suffix(".pub")
    home = tmp_path / "home"
    home.mkdir()
    code, said = kit("worker", stick, "--programs", programs, "--key", house, typed=f"{PHRASE}\n")
    assert (code, "read back" in said) == (0, True), said
    assert kit("check", stick, "--key", public)[0] == 0
    assert "Compare this key" in kit("check", stick)[1]
    assert kit("home", home, "--worker", stick, "--household", "fr")[0] == 0
    code, said = kit("--language", "fr", "check", home, "--worker", stick, "--key", public)
    assert (code, said.count("OUI")) == (0, 2)
    (home / "game.exe").write_bytes(b"MZ")
    code, said = kit("check", home, "--worker", stick)
    assert (code, "game.exe" in said) == (1, True)
    (stick / "guide" / "en" / "guide.html").write_text("other")
    code, said = kit("check", stick)
    assert code == 1
    assert said.startswith("NO.")
    assert "changed: guide/en/guide.html" in said


def test_both_at_once_with_a_key_of_their_own(programs: Path, tmp_path: Path) -> None:
    """What `dev.py sticks` does after building: everything that is asked is typed ahead."""
    folder, key = tmp_path / "sticks", tmp_path / "sticks" / "house.key"
    arguments = ("both", folder, "--programs", programs, "--key", key, "--identity", "unit-converter")
    code, said = kit(*arguments, typed=f"{PHRASE}\nother\n")
    assert (code, "not the same" in said, key.exists()) == (1, True, False), said
    assert kit(*arguments, typed=f"{PHRASE}\n{PHRASE}\n")[0] == 0
    code, said = kit("check", folder / "home", "--worker", folder / "worker", "--key", key.with_suffix(".pub"))
    assert (code, said.count("YES")) == (0, 2), said
    # Again over the worker's stick, with the key that is there now; what goes home is never written over.
    code, said = kit(*arguments, typed=f"{PHRASE}\n")
    assert (code, "stays with you" in said, "something on this stick" in said) == (1, True, True), said


def test_what_cannot_be_done_is_one_sentence(programs: Path, stick: Path, house: Path, tmp_path: Path) -> None:
    for arguments, typed, part in (
        (("worker", stick, "--programs", programs, "--key", house), "wrong\n", "does not open this key"),
        (("worker", stick, "--programs", programs, "--key", tmp_path / "none"), "x\n", "no key in this file"),
        (("worker", tmp_path / "none", "--programs", programs, "--key", house), f"{PHRASE}\n", "no such folder"),
        (("worker", stick, "--programs", tmp_path / "none", "--key", house), f"{PHRASE}\n", "not there"),
        (("home", stick), "", "not there"),
        (("key", house), f"{PHRASE}\n{PHRASE}\n", "already"),
        (("key", tmp_path / "new"), "short\nshort\n", "too short"),
        (("key", tmp_path / "new"), f"{PHRASE}\nother\n", "not the same"),
        (("check", stick), "", "not finished"),
    ):
        code, said = kit(*arguments, typed=typed)
        assert (code, part in said) == (1, True), said
    assert list(stick.iterdir()) == []


def test_a_pack_is_checked_with_its_dates(tmp_path: Path) -> None:
    folder = tmp_path / "pack" / "en"
    folder.mkdir(parents=True)
    (folder / "help.yaml").write_text(
        'one:\n  group: own\n  source: [own]\n  checked_on: "2020-01-02"\n  text: "A note."\n  how: "How."\n'
    )
    code, said = kit("check-pack", tmp_path / "pack")
    assert (code, "2020-01-02, more than a year ago: A note." in said) == (0, True), said
    (folder / "help.yaml").write_text("one: two\n")
    code, said = kit("check-pack", tmp_path / "pack")
    assert (code, "help.yaml:1: " in said) == (1, True), said
