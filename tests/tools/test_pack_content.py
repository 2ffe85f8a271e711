"""Packing: each file where the program reads it, up to date, and as much as can be packed."""

import shutil
from pathlib import Path

import pytest

from calculator.back.content.pack import read_pack
from calculator.words import LANGUAGES, catalogue
from sheets.files import RECORD_FILES, ContentFaulty
from tools.pack_content import ROOT, pack


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with words, a theme and the records that there are."""
    for language in LANGUAGES:
        folder = tmp_path / "content" / language
        folder.mkdir(parents=True)
        for name in RECORD_FILES:
            shutil.copy(ROOT / "content" / language / f"{name}.yaml", folder)
        for name in ("calculator", "screens", "setup", "kit"):
            (folder / f"{name}.yaml").write_text(f'{name}.title: "{name} in {language}"\n', encoding="utf-8")
    shutil.copy(ROOT / "content" / "schema.json", tmp_path / "content")
    (tmp_path / "resources" / "themes").mkdir(parents=True)
    (tmp_path / "resources" / "themes" / "light.qss").write_text("QWidget {}", encoding="utf-8")
    return tmp_path


def test_every_sheet_lies_where_the_program_reads_it(project: Path, language: str) -> None:
    pack(project)
    packed = project / "build" / "resources"
    calculator = catalogue((packed / "words.json").read_bytes(), language)
    screens = read_pack((packed / "words.dat").read_bytes()).screens(language)
    setup = catalogue((packed / "setup.json").read_bytes(), language)
    assert calculator("calculator.title") == f"calculator in {language}"
    assert screens("screens.title") == f"screens in {language}"
    kit = catalogue((packed / "kit" / "words.json").read_bytes(), language)
    assert setup("setup.title") == f"setup in {language}"
    assert kit("kit.title") == f"kit in {language}"
    assert (packed / "themes" / "light.qss").read_text() == "QWidget {}"


def test_nothing_else_is_in_the_build_folder(project: Path) -> None:
    pack(project)
    files = {
        file.relative_to(project / "build").as_posix() for file in (project / "build").rglob("*") if file.is_file()
    }
    assert files == {
        f"resources/{name}"
        for name in ("words.json", "words.dat", "setup.json", "themes/light.qss", "kit/words.json", "kit/schema.json")
    }


def test_one_identity_ships_and_under_the_same_name_whichever_it_is(project: Path) -> None:
    for name in ("calculator", "unit-converter"):
        folder = project / "resources" / "identities" / name
        folder.mkdir(parents=True)
        (folder / "identity.ini").write_text(name)
    pack(project)
    packed = project / "build" / "resources"
    assert (packed / "identity" / "identity.ini").read_text() == "calculator"
    assert not (packed / "identities").exists()
    # The kit, which makes the choice, has all of them.
    assert {one.name for one in (packed / "kit" / "identities").iterdir()} == {"calculator", "unit-converter"}


def test_what_left_the_resources_leaves_the_build(project: Path) -> None:
    pack(project)
    (project / "resources" / "themes" / "light.qss").rename(project / "resources" / "themes" / "dark.qss")
    pack(project)
    assert [file.name for file in (project / "build" / "resources" / "themes").iterdir()] == ["dark.qss"]


def test_packing_again_writes_nothing(project: Path) -> None:
    pack(project)
    file = project / "build" / "resources" / "words.dat"
    before = file.stat()
    pack(project)
    after = file.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_faulty_sheet_does_not_keep_the_others_from_being_packed(project: Path) -> None:
    (project / "content" / "fr" / "setup.yaml").write_text("other.id: Autre\n", encoding="utf-8")
    with pytest.raises(ContentFaulty, match=r"setup\.yaml:1: setup\.title is missing in"):
        pack(project)
    assert (project / "build" / "resources" / "words.dat").is_file()
    assert not (project / "build" / "resources" / "setup.json").exists()


def test_a_missing_language_is_named(project: Path) -> None:
    (project / "content" / "fr" / "screens.yaml").unlink()
    with pytest.raises(ContentFaulty, match=r"fr/screens\.yaml:1: is missing"):
        pack(project)


def test_the_records_are_sealed_with_the_screens(project: Path, language: str) -> None:
    pack(project)
    content = read_pack((project / "build" / "resources" / "words.dat").read_bytes()).content(language)
    assert content.services[0].id == "emergency_911"


def test_a_faulty_record_is_named_with_file_and_line_and_seals_nothing(project: Path) -> None:
    file = project / "content" / "fr" / "services.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines, 1) if line.startswith("  area:"))
    lines[number - 1] = "  area: atlantis\n"
    file.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(ContentFaulty) as caught:
        pack(project)
    (problem,) = caught.value.problems
    assert str(problem).startswith(f"{file}:{number}: services.emergency_911.area is 'atlantis'")
    assert not (project / "build" / "resources" / "words.dat").exists()
    assert (project / "build" / "resources" / "words.json").is_file()


def test_faults_of_the_screens_and_of_the_records_are_named_together(project: Path) -> None:
    (project / "content" / "fr" / "screens.yaml").unlink()
    (project / "content" / "en" / "pools.yaml").unlink()
    with pytest.raises(ContentFaulty, match=r"fr/screens\.yaml:1: is missing\n.*en/pools\.yaml:1: is missing"):
        pack(project)
