"""A worker's stick: written, read back, signed; every byte of it is checked."""

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from calculator.identity import Identity, read_identity
from calculator.words import Words
from kit.choices import CHOICES_FILE, Choices, Country, NotChoices, read_choices
from kit.errors import NoStick, ProgramsDamaged, ProgramsMissing, StickNotEmpty
from kit.making import Order, make_worker_stick
from kit.programs import INSTALLER, OTHER_NAMES
from kit.signing.key import OpenKey
from kit.sticks.checking import check_worker_stick
from kit.sticks.disk import files_in
from kit.sticks.findings import Finding, Kind
from kit.sticks.sums import SIGNATURE, SUMS, NotSums, is_plain_path, read_sums, sums_text
from kit.sticks.worker import PUBLIC_KEY
from tests.kit.conftest import make_programs, nothing

SAME_STICK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_a_stick_that_was_made_is_whole(worker: Path, key: OpenKey) -> None:
    verdict = check_worker_stick(worker, key.public, nothing)
    assert verdict.is_whole
    assert verdict.key == key.public
    assert verdict.files == len(list(files_in(worker))) - 2


@SAME_STICK
@given(st.data())
def test_every_changed_byte_is_found(worker: Path, key: OpenKey, data: st.DataObject) -> None:
    path = worker / data.draw(st.sampled_from(sorted(files_in(worker))))
    before = path.read_bytes()
    if not before:
        return
    after = bytearray(before)
    after[data.draw(st.integers(0, len(before) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(after)
    assert not check_worker_stick(worker, key.public, nothing).is_whole
    assert not check_worker_stick(worker, None, nothing).is_whole
    path.write_bytes(before)
    assert check_worker_stick(worker, key.public, nothing).is_whole


@pytest.mark.parametrize("cut", [0, -1])
def test_every_cut_longer_missing_and_added_file_is_found(worker: Path, key: OpenKey, cut: int) -> None:
    for name in sorted(files_in(worker)):
        path = worker / name
        before = path.read_bytes()
        for after in (before[:cut], before + b"\n"):
            if after != before:
                path.write_bytes(after)
                assert not check_worker_stick(worker, key.public, nothing).is_whole, name
        path.unlink()
        assert not check_worker_stick(worker, key.public, nothing).is_whole, name
        path.write_bytes(before)
        beside = path.with_name("autorun.inf")
        beside.write_bytes(b"")
        expected = Finding(Kind.ADDED, beside.relative_to(worker).as_posix())
        assert check_worker_stick(worker, key.public, nothing).findings == (expected,)
        beside.unlink()
    assert check_worker_stick(worker, key.public, nothing).is_whole


def test_what_is_wrong_is_named(worker: Path, key: OpenKey) -> None:
    (worker / "linux/Calculator/lib/one.so").write_bytes(b"other")
    (worker / "windows/Setup.exe").unlink()
    (worker / "guide" / "en" / "more.html").write_text("more")
    assert set(check_worker_stick(worker, key.public, nothing).findings) == {
        Finding(Kind.CHANGED, "linux/Calculator/lib/one.so"),
        Finding(Kind.MISSING, "windows/Setup.exe"),
        Finding(Kind.ADDED, "guide/en/more.html"),
    }


def test_two_files_that_changed_places_are_found(worker: Path, key: OpenKey) -> None:
    one, two = (worker / "linux/Calculator/lib" / name for name in ("one.so", "two.so"))
    first = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(first)
    assert {finding.kind for finding in check_worker_stick(worker, key.public, nothing).findings} == {Kind.CHANGED}


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no links without rights")
def test_a_link_is_no_file_of_ours(worker: Path, key: OpenKey, tmp_path: Path) -> None:
    path = worker / "linux/Calculator/lib/one.so"
    shutil.move(path, tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    expected = Finding(Kind.CHANGED, "linux/Calculator/lib/one.so")
    assert check_worker_stick(worker, key.public, nothing).findings == (expected,)


def test_a_stick_signed_anew_by_another_is_not_ours(
    worker: Path, key: OpenKey, order: Order, kit_words: dict[str, Words]
) -> None:
    thief = OpenKey(key.key_id, SigningKey.generate())
    make_worker_stick(worker, order, thief, kit_words["en"], nothing)
    assert check_worker_stick(worker, key.public, nothing).findings == (Finding(Kind.OTHER_KEY),)
    alone = check_worker_stick(worker, None, nothing)
    assert alone.is_whole
    assert alone.key is not None
    assert alone.key.fingerprint != key.public.fingerprint


def test_a_list_made_to_fit_a_changed_file_is_not_signed(worker: Path, key: OpenKey) -> None:
    sums = read_sums((worker / SUMS).read_text())
    (worker / "windows/Setup.exe").write_bytes(b"MZ other")
    sums["windows/Setup.exe"] = hashlib.sha256(b"MZ other").hexdigest()
    (worker / SUMS).write_text(sums_text(sums))
    assert check_worker_stick(worker, key.public, nothing).findings == (Finding(Kind.NOT_SIGNED),)


def test_an_empty_stick_and_one_without_signature_are_no_sticks(worker: Path, key: OpenKey, tmp_path: Path) -> None:
    (worker / SIGNATURE).unlink()
    (tmp_path / "empty").mkdir()
    for stick in (worker, tmp_path / "empty"):
        assert check_worker_stick(stick, key.public, nothing).findings == (Finding(Kind.UNFINISHED),)
    with pytest.raises(NoStick):
        check_worker_stick(tmp_path / "none", None, nothing)


def test_what_windows_writes_on_every_stick_is_no_fault(worker: Path, key: OpenKey) -> None:
    folder = worker / "System Volume Information"
    folder.mkdir()
    (folder / "IndexerVolumeGuid").write_bytes(b"x")
    assert check_worker_stick(worker, key.public, nothing).is_whole
    (folder / "other.exe").write_bytes(b"MZ")
    assert not check_worker_stick(worker, key.public, nothing).is_whole


def test_the_identity_is_in_every_program_and_nothing_else_changes(
    stick: Path, programs: Path, ready: dict[str, Identity], key: OpenKey, kit_words: dict[str, Words]
) -> None:
    chosen = ready["unit-converter"]
    order = Order(programs, chosen, Choices("unit-converter", ("fr",), (Country.OTHER,)))
    make_worker_stick(stick, order, key, kit_words["fr"], nothing)
    for system, ending in (("windows", ".exe"), ("linux", "")):
        folder = stick / system / "Calculator"
        assert read_identity(folder / "resources" / "identity").program == "UnitConverter"
        assert (folder / f"UnitConverter{ending}").is_file()
        assert (folder / "UnitConverter.dat").is_file()
        assert not (folder / f"Calculator{ending}").exists()
        assert (folder / "lib/one.so").read_bytes() == (programs / system / "Calculator/lib/one.so").read_bytes()
    assert read_choices((stick / CHOICES_FILE).read_text(), list(ready)) == order.choices


def test_a_windows_program_gets_the_icon_and_the_installer_of_its_name(
    stick: Path, programs: Path, ready: dict[str, Identity], key: OpenKey, kit_words: dict[str, Words]
) -> None:
    order = Order(programs, ready["unit-converter"], Choices("unit-converter"))
    make_worker_stick(stick, order, key, kit_words["en"], nothing)
    windows, built = stick / "windows", programs / "windows"
    assert (windows / "Calculator/UnitConverter.exe").read_bytes() == b"MZ another icon"
    assert (windows / INSTALLER).read_bytes() == b"MZ installs UnitConverter"
    # What has the built name stays, for sticks that are made from this one.
    kept = windows / OTHER_NAMES / "Calculator"
    assert (kept / "Calculator.exe").read_bytes() == (built / "Calculator/Calculator.exe").read_bytes()
    assert (kept / INSTALLER).read_bytes() == (built / INSTALLER).read_bytes()
    assert {path.name for path in (windows / OTHER_NAMES).iterdir()} == {"Calculator"}


def test_under_another_name_and_back_it_is_the_same_stick(
    worker: Path, tmp_path: Path, ready: dict[str, Identity], key: OpenKey, kit_words: dict[str, Words]
) -> None:
    there, back = tmp_path / "there", tmp_path / "back"
    for source, target, name in ((worker, there, "unit-converter"), (there, back, "calculator")):
        target.mkdir()
        make_worker_stick(target, Order(source, ready[name], Choices(name)), key, kit_words["en"], nothing)
    assert (back / SUMS).read_bytes() == (worker / SUMS).read_bytes()


def test_a_name_that_was_not_built_is_refused(
    stick: Path, programs: Path, ready: dict[str, Identity], key: OpenKey, kit_words: dict[str, Words]
) -> None:
    (programs / "windows" / OTHER_NAMES / "UnitConverter" / INSTALLER).unlink()
    order = Order(programs, ready["unit-converter"], Choices("unit-converter"))
    with pytest.raises(ProgramsMissing):
        make_worker_stick(stick, order, key, kit_words["en"], nothing)
    assert list(files_in(stick)) == []


@pytest.mark.parametrize("languages", [("en",), ("fr",), ("en", "fr")])
def test_the_guide_is_there_in_the_chosen_languages(
    stick: Path,
    programs: Path,
    ready: dict[str, Identity],
    key: OpenKey,
    kit_words: dict[str, Words],
    languages: tuple[str, ...],
) -> None:
    order = Order(programs, ready["calculator"], Choices("calculator", languages))
    make_worker_stick(stick, order, key, kit_words["en"], nothing)
    assert {path.name for path in (stick / "guide").iterdir()} == set(languages)


def test_a_stick_made_from_a_stick_has_the_same_programs(
    worker: Path, tmp_path: Path, ready: dict[str, Identity], key: OpenKey, kit_words: dict[str, Words]
) -> None:
    second = tmp_path / "second"
    second.mkdir()
    order = Order(worker, ready["calculator"], Choices("calculator"))
    make_worker_stick(second, order, key, kit_words["en"], nothing)
    assert (second / SUMS).read_bytes() == (worker / SUMS).read_bytes()
    assert check_worker_stick(second, key.public, nothing).is_whole


@pytest.mark.parametrize("harm", ["changed", "added", "list", "identity"])
def test_nothing_is_made_from_a_damaged_stick(
    worker: Path, tmp_path: Path, ready: dict[str, Identity], key: OpenKey, kit_words: dict[str, Words], harm: str
) -> None:
    match harm:
        case "changed":
            (worker / "linux/Calculator/lib/one.so").write_bytes(b"x")
        case "added":
            (worker / "linux/Calculator/lib/more.so").write_bytes(b"x")
        case "list":
            (worker / SUMS).unlink()
        case "identity":
            (worker / "linux/Calculator/resources/identity/icon-16.png").write_bytes(b"x")
    second = tmp_path / "second"
    second.mkdir()
    order = Order(worker, ready["calculator"], Choices("calculator"))
    with pytest.raises(ProgramsDamaged):
        make_worker_stick(second, order, key, kit_words["en"], nothing)
    assert list(files_in(second)) == []


def test_without_programs_there_is_a_sentence(
    stick: Path, tmp_path: Path, ready: dict[str, Identity], key: OpenKey, kit_words: dict[str, Words]
) -> None:
    order = Order(tmp_path / "none", ready["calculator"], Choices("calculator"))
    with pytest.raises(ProgramsMissing):
        make_worker_stick(stick, order, key, kit_words["en"], nothing)


def test_a_stick_with_something_else_on_it_stays_as_it_is(
    stick: Path, order: Order, key: OpenKey, kit_words: dict[str, Words]
) -> None:
    (stick / "photos").mkdir()
    (stick / "photos" / "one.jpg").write_bytes(b"a photo")
    with pytest.raises(StickNotEmpty):
        make_worker_stick(stick, order, key, kit_words["en"], nothing)
    assert list(files_in(stick)) == ["photos/one.jpg"]


def test_an_older_stick_is_written_over(
    worker: Path, tmp_path: Path, ready: dict[str, Identity], key: OpenKey, kit_words: dict[str, Words]
) -> None:
    newer = make_programs(tmp_path / "newer", ready["calculator"])
    (newer / "guide" / "en" / "second.html").write_text("new")
    (newer / "guide" / "en" / "guide.html").unlink()
    make_worker_stick(worker, Order(newer, ready["calculator"], Choices("calculator")), key, kit_words["en"], nothing)
    assert check_worker_stick(worker, key.public, nothing).is_whole
    assert not (worker / "guide" / "en" / "guide.html").exists()


def test_the_bar_moves_to_its_end(stick: Path, order: Order, key: OpenKey, kit_words: dict[str, Words]) -> None:
    seen: list[tuple[int, int]] = []
    make_worker_stick(stick, order, key, kit_words["en"], lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] > 0
    assert seen == sorted(seen)
    assert len({total for _, total in seen}) == 1


def test_no_place_of_this_machine_is_on_the_stick(worker: Path, tmp_path: Path) -> None:
    for path in files_in(worker):
        assert str(tmp_path).encode() not in (worker / path).read_bytes()


PATHS = st.from_regex(r"[a-z]{1,4}(/[a-z ]{0,3}[a-z.-]{0,3}[a-z]){0,2}", fullmatch=True)


@settings(max_examples=40)
@given(st.dictionaries(PATHS, st.binary(min_size=32, max_size=32).map(bytes.hex)))
def test_a_list_reads_as_it_was_written(sums: dict[str, str]) -> None:
    assert read_sums(sums_text(sums)) == sums


@given(st.text(min_size=1, max_size=200))
def test_any_other_text_is_no_list(text: str) -> None:
    with pytest.raises(NotSums):
        read_sums(text)


@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../x", "a//x", "./x", "a\\x", "C:x", "a\nx", "a.", "a ", ""])
def test_paths_that_lead_elsewhere_are_none(path: str) -> None:
    assert not is_plain_path(path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"identity": "calculator", "languages": [], "countries": []}',
        '{"identity": "no", "languages": ["en"], "countries": ["canada"]}',
        '{"identity": "calculator", "languages": ["xx"], "countries": ["canada"]}',
    ],
)
def test_foreign_choices_are_refused(text: str) -> None:
    with pytest.raises(NotChoices):
        read_choices(text, ["calculator"])


def test_the_public_key_lies_beside_what_it_signs(worker: Path, key: OpenKey) -> None:
    assert (worker / PUBLIC_KEY).read_text() == key.public.text()
    assert set(json.loads((worker / CHOICES_FILE).read_text())) == {"identity", "languages", "countries"}
