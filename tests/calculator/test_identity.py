"""One small file says what the program is called; each that we bring is whole."""

import struct
from pathlib import Path

import pytest

from calculator.identity import ICON_SIZES, read_identity
from calculator.paths import own_identity, places, resources
from calculator.words import LANGUAGES

IDENTITIES = Path(__file__).parents[2] / "resources" / "identities"
READY = pytest.mark.parametrize("folder", sorted(IDENTITIES.iterdir()), ids=lambda folder: folder.name)
MODES = ("standard", "scientific", "converter")


@READY
def test_a_ready_identity_is_whole(folder: Path) -> None:
    identity = read_identity(folder)
    # Linux keeps 15 letters of a process name; a space in it is no name that a program has.
    assert identity.program.isalnum()
    assert len(identity.program) <= 15
    assert identity.application_id == identity.application_id.lower()
    assert identity.start_mode in MODES
    assert identity.publisher
    assert set(identity.titles) == set(identity.descriptions) == set(LANGUAGES)


@READY
def test_its_icons_have_their_sizes(folder: Path) -> None:
    identity = read_identity(folder)
    for size in ICON_SIZES:
        assert struct.unpack(">II", identity.icon(size).read_bytes()[16:24]) == (size, size)
    assert (folder / "icon.svg").is_file()
    kind, count = struct.unpack("<HH", (folder / "icon.ico").read_bytes()[2:6])
    assert (kind, count) == (1, len(ICON_SIZES))


def test_names_differ() -> None:
    found = [read_identity(folder) for folder in IDENTITIES.iterdir()]
    assert len({identity.program for identity in found}) == len({identity.application_id for identity in found}) == 2


def test_the_program_has_one_identity_and_knows_no_other() -> None:
    assert own_identity().program == "Calculator"
    assert own_identity().title("fr") == "Calculatrice"
    assert own_identity().title("de") == "Calculator"
    assert not (resources() / "identities").exists()


def test_another_folder_in_its_place_is_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "identity").symlink_to(IDENTITIES / "unit-converter")
    # Installed, not carried: its files are where the system says.
    (tmp_path / "uninstall.sh").touch()
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "program"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert own_identity().start_mode == "converter"
    assert places().folder == tmp_path / "data" / "UnitConverter"


def test_a_line_that_is_missing_is_named(tmp_path: Path) -> None:
    lines = (IDENTITIES / "calculator" / "identity.ini").read_text(encoding="utf-8").splitlines()
    (tmp_path / "identity.ini").write_text("\n".join(lines[1:]), encoding="utf-8")
    with pytest.raises(KeyError, match="program"):
        read_identity(tmp_path)
