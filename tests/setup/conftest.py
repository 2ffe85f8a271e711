"""A set-up window over real files, with the words of content/ and a cheap key derivation."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from calculator.back.storage.keys import Cost
from calculator.paths import Places, resources
from calculator.words import LANGUAGES, Words
from setup.app import acts_on
from setup.ui.window import SetupWindow
from sheets.files import read_sheet

HERE = Path(__file__).parent
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
ROOT = HERE.parents[1]
WORDS = resources() / "words.dat"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The plugin that draws off screen has no window manager to tell sizes to, and says so each time."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@pytest.fixture(scope="session")
def catalogues() -> dict[str, Words]:
    """Every language's words."""
    return {language: Words(read_sheet(ROOT / "content" / language / "setup.yaml").texts()) for language in LANGUAGES}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The files of an installation that is not there yet."""
    return Places(tmp_path / "Calculator")


@pytest.fixture
def window(qtbot: QtBot, catalogues: dict[str, Words], places: Places) -> Iterator[SetupWindow]:
    """The window as the program shows it."""
    style = (ROOT / "resources" / "themes" / "setup.qss").read_text(encoding="utf-8")
    shown = SetupWindow(catalogues, "en", Random(7), acts_on(places, catalogues, WORDS, CHEAP), style)
    qtbot.addWidget(shown)
    shown.resize(900, 740)
    shown.show()
    qtbot.waitUntil(shown.isVisible)
    yield shown
    qtbot.waitUntil(lambda: not shown.page.is_busy(), timeout=20_000)
