"""What lies in the program folder for Windows."""

import struct
from pathlib import Path

import pytest

from calculator.words import LANGUAGES
from kit.places import identities, own_resources
from kit.programs import INSTALLER, OTHER_NAMES
from tools.bundle.bill import read_bill
from tools.bundle.building import PROJECT
from tools.bundle.programs import BILL
from tools.bundle.start import Archive
from tools.check_bundle import check, read_allowed, words_in
from tools.pack_content import read_sheets
from tools.windows.parts import download
from tools.windows.shell import CannotMake
from tools.word_list import found_in

pytestmark = [pytest.mark.wine, pytest.mark.timeout(600)]

_WINDOWED, _AMD64 = 2, 0x8664


def test_the_launcher_is_a_windowed_program_for_64_bits(program: Path) -> None:
    launcher = (program / "Calculator.exe").read_bytes()
    start = int.from_bytes(launcher[0x3C:0x40], "little")
    (machine,) = struct.unpack_from("<H", launcher, start + 4)
    (subsystem,) = struct.unpack_from("<H", launcher, start + 24 + 68)

    assert (machine, subsystem) == (_AMD64, _WINDOWED)


def test_no_word_that_tells_is_in_it(program: Path) -> None:
    assert check(program, read_bill(program.parent / BILL), read_allowed()) == []


def test_it_is_small(program: Path) -> None:
    assert sum(path.stat().st_size for path in program.rglob("*") if path.is_file()) < 70e6
    assert (program.parent / INSTALLER).stat().st_size < 28e6


def test_no_file_has_a_name_that_tells(program: Path) -> None:
    told = [path.name for path in program.rglob("*") if found_in(path.stem) or "cipher" in path.name.lower()]

    assert not told


def test_it_holds_bytecode_of_ours_and_neither_source_nor_set_up(program: Path) -> None:
    modules = Archive((program / "program.dat").read_bytes(), "lib")

    assert "calculator.back.app" in modules.entries
    assert not [name for name in modules.entries if name.startswith(("setup", "kit", "tests", "tools"))]
    assert not [path for path in program.rglob("*") if path.suffix == ".py" or path.name.startswith("setup")]
    assert modules.code("calculator.__main__").co_filename == "calculator/__main__.py"


def test_every_ready_name_has_its_own_program_and_installer(program: Path) -> None:
    """With the name in the version resource, as Windows writes it there, and with no word that tells."""
    for other in (one for one in identities(own_resources()).values() if one.program != "Calculator"):
        folder = program.parent / OTHER_NAMES / other.program
        launcher, installer = (folder / name for name in (f"{other.program}.exe", INSTALLER))
        for file in (launcher, installer):
            content = file.read_bytes()
            assert other.title("en").encode("utf-16-le") in content
            assert "Calculator".encode("utf-16-le") not in content
        assert words_in(launcher.name, launcher.read_bytes()) == set()
        assert installer.stat().st_size < 28e6


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_telling_word_in_what_installers_say(language: str) -> None:
    texts = read_sheets(PROJECT / "content", "installer")[language].texts()

    assert [text for text in texts.values() if found_in(text)] == []


def test_an_archive_with_another_hash_is_refused(tmp_path: Path) -> None:
    requirements = tmp_path / "windows.txt"
    requirements.write_text(f"platformdirs==4.14.7 --hash=sha256:{'0' * 64}\n")

    with pytest.raises(CannotMake, match=r"pip"):
        download(requirements, tmp_path)
