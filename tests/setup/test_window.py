"""The whole set-up by keyboard, to a real notebook on the disk."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.storage.opening import open_store
from calculator.back.storage.settings import read_settings
from calculator.errors import NotOpened
from calculator.paths import Places
from calculator.words import Words
from setup.app import acts_on
from setup.ui.pad import Pad
from setup.ui.window import SetupWindow
from tests.setup.conftest import CHEAP, WORDS
from tests.setup.hands import NAMES, Hands


@pytest.fixture
def hands(qtbot: QtBot, window: SetupWindow) -> Hands:
    """Hands on this window, and the first focus there."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Hands(qtbot, window)


def make(hands: Hands) -> None:
    """Press the one button of the last step, and wait for the end."""
    before = hands.window.page
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.window.page is not before, timeout=30_000)


def test_the_whole_set_up_makes_a_notebook_that_code_and_paper_open(hands: Hands, places: Places) -> None:
    hands.reach("making")
    assert not places.folder.exists()
    make(hands)
    draft = hands.window.draft
    assert hands.window.page.objectName() == "done"
    assert all(path.exists() for path in places.files())
    for entry in (draft.code, draft.recovery):
        store = open_store(places, entry, CHEAP)
        settings = read_settings(store)
        store.close()
        assert settings.language == "en"
        assert settings.people_label in ("House numbers", "Trades")
        assert settings.calculation == draft.calculation
    with pytest.raises(NotOpened):
        open_store(places, draft.code + "1", CHEAP)


def test_in_french_the_notebook_speaks_french(hands: Hands, places: Places, catalogues: dict[str, Words]) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.reach("making")
    assert hands.window.windowTitle() == catalogues["fr"]("window.title")
    make(hands)
    store = open_store(places, hands.window.draft.code, CHEAP)
    settings = read_settings(store)
    store.close()
    assert settings.language == "fr"
    assert settings.people_label in ("Numéros de la maison", "Métiers")


def test_what_was_there_is_gone_and_was_said_the_same(hands: Hands, places: Places) -> None:
    hands.reach("fresh")
    said_without = hands.read("lead")
    hands.window.page.findChildren(QRadioButton)[1].setChecked(True)
    places.folder.mkdir(parents=True)
    for path in places.files():
        path.write_bytes(b"something that was there" * 1000)
    hands.go_back()
    hands.go_on()
    assert hands.read("lead") == said_without


def test_a_notebook_made_over_another_leaves_no_byte_of_it(hands: Hands, places: Places) -> None:
    places.folder.mkdir(parents=True)
    for path in places.files():
        path.write_bytes(b"something that was there" * 1000)
    hands.reach("making")
    assert all(path.read_bytes() == b"something that was there" * 1000 for path in places.files())
    make(hands)
    assert not any(b"something that was there" in path.read_bytes() for path in places.files())


def test_closing_before_the_last_step_leaves_nothing(hands: Hands, tmp_path: Path) -> None:
    hands.reach("making")
    assert hands.window.close()
    assert list(tmp_path.iterdir()) == []


def test_changing_nothing_closes_the_window(hands: Hands, tmp_path: Path) -> None:
    hands.reach("fresh")
    next_button = hands.window.findChild(QPushButton, "next")
    assert next_button is not None
    assert not next_button.isEnabled()
    hands.press(Qt.Key.Key_Return)
    assert hands.window.page.objectName() == "fresh"
    hands.press(Qt.Key.Key_Space)
    hands.tab_to("next")
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: not hands.window.isVisible())
    assert list(tmp_path.iterdir()) == []


def visible_text(hands: Hands) -> str:
    """All that the page says now."""
    return "\n".join(label.text() for label in hands.window.page.findChildren(QLabel) if label.isVisible())


def test_a_folder_that_cannot_be_made_says_so_and_the_next_try_works(
    hands: Hands, places: Places, catalogues: dict[str, Words]
) -> None:
    hands.reach("making")
    # Root may write everywhere, so a file in the folder's place stands for a folder that can't be written.
    places.folder.write_bytes(b"")
    code = hands.window.draft.code
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.answer() == catalogues["en"]("making.failed.unwritable"), timeout=30_000)
    assert hands.window.draft.code == code
    assert catalogues["en"]("making.lead") not in visible_text(hands)
    assert places.folder.read_bytes() == b""
    places.folder.unlink()
    make(hands)
    open_store(places, code, CHEAP).close()


def test_the_window_stays_while_it_works(hands: Hands, catalogues: dict[str, Words]) -> None:
    hands.reach("making")
    before = hands.window.page
    hands.press(Qt.Key.Key_Return)
    assert hands.answer() == catalogues["en"]("making.busy")
    assert not hands.window.close()
    hands.qtbot.waitUntil(lambda: hands.window.page is not before, timeout=30_000)
    assert hands.window.close()


def test_building_the_window_shows_nothing_but_the_window(
    qtbot: QtBot, catalogues: dict[str, Words], places: Places
) -> None:
    shown: list[QWidget] = []
    watcher = Watcher(shown)
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watcher)
    window = SetupWindow(catalogues, "en", Random(7), acts_on(places, catalogues, WORDS, CHEAP))
    qtbot.addWidget(window)
    window.show()
    application.removeEventFilter(watcher)
    assert shown == [window]


class Watcher(QObject):
    """Notes each top-level widget that is shown."""

    def __init__(self, shown: list[QWidget]) -> None:
        super().__init__()
        self._shown = shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only look."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._shown.append(watched)
        return False


@pytest.fixture
def large_text(qtbot: QtBot) -> Iterator[None]:
    """A desktop at 200 %."""
    before = QApplication.font()
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)


@pytest.mark.usefixtures("large_text")
def test_no_word_is_cut_at_twice_the_text_size(
    qtbot: QtBot, catalogues: dict[str, Words], places: Places, language: str
) -> None:
    large = SetupWindow(catalogues, language, Random(7), acts_on(places, catalogues, WORDS, CHEAP))
    qtbot.addWidget(large)
    large.resize(1366, 700)
    large.show()
    hands = Hands(qtbot, large)
    for name in NAMES:
        hands.reach(name) if name == NAMES[0] else hands.step()
        page = large.page
        assert page.width() <= 1366
        for label in page.findChildren(QLabel):
            if label.wordWrap() and label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()


@pytest.mark.parametrize("page_name", NAMES)
def test_each_page_is_named_for_a_screen_reader_and_begins_with_a_focus(hands: Hands, page_name: str) -> None:
    hands.reach(page_name)
    page = hands.window.page
    assert page.accessibleName() == page.words(page.title_id)
    assert all(button.accessibleName() or button.text() for button in hands.window.findChildren(QPushButton))
    assert all(pad.accessibleName() for pad in page.findChildren(Pad))
    assert hands.focus().isVisible()
