"""What lies in the program folder for Linux."""

from pathlib import Path

import pytest

from tools.bundle.bill import read_bill
from tools.bundle.building import PROJECT
from tools.bundle.programs import BILL
from tools.bundle.start import Archive
from tools.check_bundle import check, read_allowed
from tools.linux.build import build
from tools.linux.parts import needed

pytestmark = pytest.mark.timeout(400)

_LIMIT_BYTES = 90e6


def test_no_word_that_tells_is_in_it(built: Path, program: Path) -> None:
    assert check(program, read_bill(built / BILL), read_allowed()) == []


def test_no_file_is_named_after_a_cipher_or_holds_words_of_the_other_programs(program: Path) -> None:
    names = [path.relative_to(program).as_posix().lower() for path in program.rglob("*")]

    assert not [name for name in names if "cipher" in name or "argon" in name or "crypt" in name]
    assert not [name for name in names if "setup" in name or "kit" in name or name.endswith(".py")]


def test_it_holds_the_calculator_and_nothing_of_the_programs_beside_it(program: Path) -> None:
    modules = Archive((program / "program.dat").read_bytes(), "lib")

    assert "calculator.back.app" in modules.entries
    assert not [name for name in modules.entries if name.startswith(("setup", "kit", "sheets", "tests", "tools"))]
    assert modules.code("calculator.__main__").co_filename == "calculator/__main__.py"


def test_it_names_no_folder_of_the_machine_that_built_it(program: Path) -> None:
    """But what other people's packages say of theirs."""
    told = [path for path in program.rglob("*") if path.is_file() and str(PROJECT).encode() in path.read_bytes()]

    assert not told


def test_it_is_small(program: Path) -> None:
    assert sum(path.stat().st_size for path in program.rglob("*") if path.is_file()) < _LIMIT_BYTES


def test_every_library_that_it_needs_is_in_it_or_on_every_system(program: Path) -> None:
    binaries = [path for path in program.rglob("*.so*") if path.is_file()]
    wanted = {name for path in binaries for name in needed(path)} - {path.name for path in binaries}

    assert {name.partition(".so")[0] for name in wanted} <= {
        *("ld-linux-x86-64", "libc", "libdl", "libgcc_s", "libm", "libpthread", "librt", "libstdc++", "libutil"),
        *("libz", "libzstd", "liblzma", "libsystemd", "libpcre2-8"),
    }


def test_built_again_it_is_the_same_to_the_last_byte(built: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    build(PROJECT / "src", PROJECT / "build" / "resources", again, tmp_path / "work")

    assert read_bill(again / BILL) == read_bill(built / BILL)
    for name in ("Set-up", "Set-up.dat", "install.sh"):
        assert (again / name).read_bytes() == (built / name).read_bytes()
