"""The ways through set-up: not here, on a stick, from a spare, once more after a break, update, removal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.settings import read_settings
from calculator.errors import NotOpened
from calculator.paths import Places
from calculator.words import Words
from kit.places import identities, own_resources
from setup.app import acts_on
from setup.device import Place, Question, Reply
from setup.draft import Task
from setup.pause import BREAK_S
from setup.ui.pad import Pad
from setup.ui.window import Acts, SetupWindow
from tests.kit.conftest import make_programs
from tests.rules.sources import ROOT
from tests.setup.conftest import CHEAP, WORDS
from tests.setup.hands import Hands

OLD = NewCodes("90+4417*23", "111222333444+555666777888")


@dataclass(slots=True)
class Clock:
    """A clock that moves when it is told to."""

    now_s: float = 1000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    """Stands still."""
    return Clock()


Open = Callable[[], Hands]


@pytest.fixture
def start(qtbot: QtBot, catalogues: dict[str, Words], places: Places, clock: Clock) -> Iterator[Open]:
    """Starts set-up, as often as it is called; each time is a program of its own."""
    shown: list[SetupWindow] = []
    style = (ROOT / "resources" / "themes" / "setup.qss").read_text(encoding="utf-8")

    def started() -> Hands:
        window = SetupWindow(catalogues, "en", Random(7), acts_on(places, catalogues, WORDS, CHEAP), style, clock)
        qtbot.addWidget(window)
        window.resize(900, 740)
        window.show()
        shown.append(window)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and window.isActiveWindow())
        return Hands(qtbot, window)

    yield started
    qtbot.waitUntil(lambda: not any(window.page.is_busy() for window in shown), timeout=30_000)


def choose_task(hands: Hands, task: Task) -> None:
    """From the first page on."""
    hands.reach("task")
    for _ in range(list(Task).index(task)):
        hands.press(Qt.Key.Key_Down)
    hands.go_on()


def said(hands: Hands) -> str:
    """All that the page says."""
    return "\n".join(label.text() for label in hands.window.page.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("reply", [Reply.YES, Reply.UNSURE])
@pytest.mark.parametrize("question", Question)
def test_a_yes_or_a_doubt_ends_with_advice_and_nothing_written(
    start: Open, question: Question, reply: Reply, tmp_path: Path, catalogues: dict[str, Words]
) -> None:
    hands = start()
    hands.reach("device")
    hands.reply_no()
    chosen = hands.window.page.findChild(QRadioButton, f"{question}_{reply}")
    assert chosen is not None
    chosen.setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.go_on()
    assert hands.window.page.objectName() == "elsewhere"
    assert catalogues["en"](f"elsewhere.{question}") in said(hands)
    assert hands.window.page.is_last()
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: not hands.window.isVisible())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [Place.NOT_HERE, Place.PAPER, Place.HOUSE])
def test_three_of_five_places_store_nothing(
    start: Open, place: Place, tmp_path: Path, catalogues: dict[str, Words]
) -> None:
    hands = start()
    hands.reach("place")
    hands.choose(place)
    hands.go_on()
    assert hands.window.page.objectName() == "elsewhere"
    assert catalogues["en"](f"elsewhere.{place}") in said(hands)
    assert list(tmp_path.iterdir()) == []


def test_enter_chooses_no_place(start: Open) -> None:
    hands = start()
    hands.reach("place")
    for _ in range(3):
        hands.press(Qt.Key.Key_Return)
    assert hands.window.page.objectName() == "place"
    assert not any(choice.isChecked() for choice in hands.window.page.findChildren(QRadioButton))
    assert hands.focus().objectName() == "place_not_here"


def test_all_places_are_equally_large(start: Open) -> None:
    hands = start()
    hands.reach("place")
    choices = [hands.window.page.findChild(QRadioButton, f"place_{place}") for place in Place]
    assert len({(choice.size().toTuple(), choice.font().key()) for choice in choices if choice is not None}) == 1
    assert [choice.y() for choice in choices if choice] == sorted(choice.y() for choice in choices if choice)


def test_going_back_changes_a_reply(start: Open) -> None:
    hands = start()
    hands.reach("device")
    hands.reply_no()
    yes = hands.window.page.findChild(QRadioButton, f"{Question.KNOWN_THINGS}_{Reply.YES}")
    assert yes is not None
    yes.setChecked(True)
    hands.go_on()
    hands.go_back()
    assert hands.window.page.objectName() == "device"
    no = hands.window.page.findChild(QRadioButton, f"{Question.KNOWN_THINGS}_{Reply.NO}")
    assert no is not None
    no.setChecked(True)
    hands.go_on()
    assert hands.window.page.objectName() == "place"


def make(hands: Hands) -> None:
    """Press the button of the last step, and wait for the next page."""
    before = hands.window.page
    hands.tab_to("make")
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.window.page is not before, timeout=30_000)
    hands.arrived(before)


@pytest.fixture
def carried(tmp_path: Path) -> Path:
    """The folder of a calculator on a stick."""
    return make_programs(tmp_path / "stick", identities(own_resources())["unit-converter"]) / "linux" / "Calculator"


def name_program(folder: Path, program: str) -> None:
    """As it is called on a real stick."""
    (folder / "Calculator").rename(folder / program)
    (folder / "Calculator.dat").rename(folder / f"{program}.dat")


def test_on_a_stick_the_files_lie_beside_the_calculator(start: Open, carried: Path, places: Places) -> None:
    name_program(carried, "UnitConverter")
    hands = start()
    hands.reach("place")
    hands.choose(Place.STICK)
    hands.go_on()
    assert hands.window.page.objectName() == "folder"
    QTest.keyClicks(hands.focus(), str(carried.parent))
    assert not hands.window.page.is_complete()
    field = hands.window.page.findChild(QLineEdit)
    assert field is not None
    field.clear()
    QTest.keyClicks(field, str(carried))
    assert "UnitConverter" in said(hands)
    hands.go_on()
    hands.reach("making")
    make(hands)
    open_store(Places(carried / "data"), hands.window.draft.code, CHEAP).close()
    assert not places.folder.exists()


def test_the_code_once_more_after_the_break(
    start: Open, clock: Clock, catalogues: dict[str, Words], places: Places
) -> None:
    words = catalogues["en"]
    hands = start()
    hands.reach("making")
    make(hands)
    hands.go_on()
    pad = hands.window.page.findChild(Pad)
    assert pad is not None
    assert not pad.isEnabled()
    assert words("again.wait", minutes=10) in said(hands)
    clock.now_s += BREAK_S / 2
    hands.qtbot.waitUntil(lambda: words("again.wait", minutes=5) in said(hands))
    clock.now_s += BREAK_S / 2
    hands.qtbot.waitUntil(pad.isEnabled)
    hands.qtbot.waitUntil(pad.hasFocus)
    hands.type_entry("1+2")
    hands.qtbot.waitUntil(lambda: words("again.other") in said(hands), timeout=20_000)
    hands.type_entry(hands.window.draft.code)
    hands.qtbot.waitUntil(lambda: words("again.right") in said(hands), timeout=20_000)


def test_set_up_can_be_left_in_the_break_and_come_back_to(
    start: Open, catalogues: dict[str, Words], places: Places
) -> None:
    hands = start()
    hands.reach("making")
    make(hands)
    hands.go_on()
    code = hands.window.draft.code
    hands.tab_to("next")
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: not hands.window.isVisible())
    later = start()
    choose_task(later, Task.AGAIN)
    later.go_on()
    assert later.window.page.objectName() == "again"
    later.qtbot.waitUntil(lambda: isinstance(later.focus(), Pad))
    later.type_entry(code)
    later.qtbot.waitUntil(lambda: catalogues["en"]("again.right") in said(later), timeout=20_000)


def test_a_notebook_comes_back_from_a_spare_under_new_codes(start: Open, tmp_path: Path, places: Places) -> None:
    elsewhere = Places(tmp_path / "other")
    store = make_store(elsewhere, OLD, Settings(calculation="4.99+1.25"), CHEAP)
    store.write_spare(tmp_path / "a spare", store.spare_key_of(OLD.main))
    store.close()
    hands = start()
    choose_task(hands, Task.BACK)
    hands.reach("spare")
    QTest.keyClicks(hands.focus(), str(tmp_path / "a spare"))
    assert not hands.window.page.is_complete()
    hands.tab_to("pad")
    hands.type_entry(OLD.main)
    hands.reach("making")
    assert not places.folder.exists()
    make(hands)
    store = open_store(places, hands.window.draft.code, CHEAP)
    assert read_settings(store).calculation == "4.99+1.25"
    store.close()
    with pytest.raises(NotOpened):
        open_store(places, OLD.main, CHEAP)


def test_a_spare_that_does_not_open_replaces_nothing(
    start: Open, tmp_path: Path, places: Places, catalogues: dict[str, Words]
) -> None:
    make_store(places, OLD, Settings(), CHEAP).close()
    before = [path.read_bytes() for path in places.files()]
    (tmp_path / "a spare").write_bytes(b"x" * 3_000_000)
    hands = start()
    choose_task(hands, Task.BACK)
    hands.reach("spare")
    QTest.keyClicks(hands.focus(), str(tmp_path / "a spare"))
    hands.tab_to("pad")
    hands.type_entry(OLD.main)
    hands.reach("making")
    hands.tab_to("make")
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: catalogues["en"]("making.failed.wrong_code") in said(hands), timeout=30_000)
    assert [path.read_bytes() for path in places.files()] == before


def test_removal_takes_every_file_and_asks_first(
    start: Open, places: Places, catalogues: dict[str, Words], tmp_path: Path
) -> None:
    make_store(places, OLD, Settings(), CHEAP).close()
    hands = start()
    choose_task(hands, Task.REMOVE)
    hands.go_on()
    assert hands.window.page.objectName() == "remove"
    button = hands.window.page.findChild(QPushButton, "make")
    assert button is not None
    assert not button.isEnabled()
    assert catalogues["en"]("remove.windows") in said(hands)
    hands.press(Qt.Key.Key_Return)
    assert all(path.exists() for path in places.files())
    hands.press(Qt.Key.Key_Space)
    hands.tab_to("make")
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: catalogues["en"]("remove.done") in said(hands), timeout=20_000)
    assert list(tmp_path.iterdir()) == []


def test_update_is_offered_for_a_folder_with_a_calculator_only(start: Open, carried: Path) -> None:
    hands = start()
    choose_task(hands, Task.UPDATE)
    assert hands.window.page.objectName() == "folder"
    assert not hands.window.page.is_complete()
    name_program(carried, "UnitConverter")
    QTest.keyClicks(hands.focus(), str(carried))
    hands.go_on()
    assert hands.window.page.objectName() == "update"


def test_every_task_can_be_reached_and_read(start: Open) -> None:
    hands = start()
    hands.reach("task")
    texts = [button.text() for button in hands.window.page.findChildren(QAbstractButton)]
    assert len(texts) == len(Task)


def test_acts_have_a_folder_to_show(places: Places, catalogues: dict[str, Words]) -> None:
    acts: Acts = acts_on(places, catalogues, WORDS, CHEAP)
    assert acts.folder == str(places.folder)
