"""A shelter's own pack: taken when it is right, refused by file and line when not."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.errors import PackFaulty
from kit.own_pack import OwnPack, read_own_pack
from kit.places import own_resources, pack_schema

SCHEMA = pack_schema(own_resources())
NUMBER = """\
our_house:
  area: ontario
  confidence: A
  numbers: ["613-555-0123"]
  text_numbers: []
  tty_numbers: []
  bill: shown
  needs: [bed, talk]
  source: [own]
  checked_on: "2026-10-01"
  checked_by: person
  name: "{name}"
  who: "{who}"
  hours: "Day and night"
  languages: "English"
  caution: "Say only that you call about the room."
"""
NOTE = """\
meeting:
  group: own
  source: [own]
  checked_on: "2025-01-15"
  text: "Thursdays at the library."
  how: "Ask for the reading group."
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack in two languages."""
    for language, name, who in (("en", "Our house", "Anyone here"), ("fr", "Notre maison", "Tout le monde ici")):
        folder = tmp_path / "pack" / language
        folder.mkdir(parents=True)
        (folder / "services.yaml").write_text(NUMBER.format(name=name, who=who), encoding="utf-8")
        (folder / "help.yaml").write_text(NOTE, encoding="utf-8")
    return tmp_path / "pack"


def faults(pack: Path) -> list[str]:
    """What is said of a pack, with paths from its folder on."""
    with pytest.raises(PackFaulty) as told:
        read_own_pack(pack, SCHEMA)
    return [str(problem).removeprefix(f"{pack}/") for problem in told.value.problems]


def test_a_right_pack_is_taken(pack: Path) -> None:
    own = read_own_pack(pack, SCHEMA)
    assert own.records["fr"]["services"]["our_house"]["name"] == "Notre maison"
    assert [(one.language, one.name, one.checked_on) for one in own.dates()][:2] == [
        ("en", "Our house", date(2026, 10, 1)),
        ("en", "Thursdays at the library.", date(2025, 1, 15)),
    ]
    assert [one.is_old(date(2026, 11, 1)) for one in own.dates()] == [False, True, False, True]


def test_one_language_and_one_file_are_enough(pack: Path) -> None:
    (pack / "fr" / "services.yaml").unlink()
    (pack / "fr" / "help.yaml").unlink()
    (pack / "fr").rmdir()
    (pack / "en" / "services.yaml").unlink()
    assert set(read_own_pack(pack, SCHEMA).records) == {"en"}


def test_packed_it_holds_no_readable_word(pack: Path) -> None:
    packed = read_own_pack(pack, SCHEMA).packed()
    for word in (b"library", b"613-555", b"Our house"):
        assert word not in packed


def test_the_same_pack_gives_the_same_bytes(pack: Path) -> None:
    assert read_own_pack(pack, SCHEMA).packed() == read_own_pack(pack, SCHEMA).packed()


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"),
    [
        ("en/services.yaml", 'numbers: ["613', 'numbers: ["call 613', "en/services.yaml:4: "),
        ("en/services.yaml", "  bill: shown\n", "", "en/services.yaml:2: services.our_house has no bill"),
        ("en/services.yaml", "area: ontario", "area: mars", "en/services.yaml:2: services.our_house.area is 'mars'"),
        ("en/services.yaml", '"2026-10-01"', '"2026-13-01"', "en/services.yaml:10: "),
        ("en/services.yaml", '"2026-10-01"', "2026-10-01", "en/services.yaml:10: "),
        ("en/services.yaml", "source: [own]", "source: [rumour]", "en/services.yaml:9: "),
        ("fr/services.yaml", "613-555-0123", "613-555-0124", "fr/services.yaml:4: "),
        ("fr/help.yaml", "meeting:", "meetings:", "en/help.yaml:4: "),
        ("en/help.yaml", "  text: ", "  text: [", "en/help.yaml:"),
        ("en/help.yaml", "  how: ", "  colour: ", "en/help.yaml:6: "),
    ],
)
def test_each_fault_is_told_by_file_and_line(pack: Path, file: str, before: str, after: str, expected: str) -> None:
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    assert any(fault.startswith(expected) for fault in faults(pack)), faults(pack)


def test_what_is_no_part_of_a_pack_is_told(pack: Path) -> None:
    (pack / "names of the women.docx").write_bytes(b"x")
    (pack / "en" / "screens.yaml").write_text("a.b: c")
    (pack / "en" / "sub").mkdir()
    assert [fault.partition(":")[0] for fault in faults(pack)] == [
        "names of the women.docx",
        "en/screens.yaml",
        "en/sub",
    ]


def test_a_folder_that_is_no_pack_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "half" / "en").mkdir(parents=True)
    for name in ("empty", "half", "none"):
        with pytest.raises(PackFaulty):
            read_own_pack(tmp_path / name, SCHEMA)


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x\n",
        "[" * 2_000,
        "a: " + "{b: " * 2_000,
        "\x00",
        "- a\n- b\n",
        "? [a]\n: b\n",
        "a: !!python/x y\n",
    ],
)
def test_tricks_are_faults_too(pack: Path, text: str) -> None:
    (pack / "en" / "help.yaml").write_text(text)
    assert faults(pack)


def test_a_huge_file_is_not_read(pack: Path) -> None:
    (pack / "en" / "help.yaml").write_text("#" * 300_000)
    assert "larger" in faults(pack)[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_a_pack_with_any_change_is_taken_or_refused_with_a_place(pack: Path, data: st.DataObject) -> None:
    path = pack / data.draw(st.sampled_from(["en/services.yaml", "fr/help.yaml"]))
    before = path.read_bytes()
    place = data.draw(st.integers(0, len(before)))
    path.write_bytes(before[:place] + data.draw(st.binary(max_size=5)) + before[place + data.draw(st.integers(0, 9)) :])
    outcome = taken_or_refused(pack)
    path.write_bytes(before)
    if isinstance(outcome, OwnPack):
        assert outcome.dates()
    else:
        assert all(problem.line > 0 and problem.sentence for problem in outcome.problems)


def taken_or_refused(pack: Path) -> OwnPack | PackFaulty:
    """Nothing else may come of it."""
    try:
        return read_own_pack(pack, SCHEMA)
    except PackFaulty as error:
        return error
