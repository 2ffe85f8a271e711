"""The kit's window over small programs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from calculator.words import LANGUAGES, Words
from kit.draft import Draft
from kit.ui.app import doings
from kit.ui.window import KitWindow
from tests.rules.sources import ROOT

HERE = Path(__file__).parent
Open = Callable[[Draft], KitWindow]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The plugin that draws off screen has no window manager to tell sizes to, and says so each time."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@pytest.fixture
def open_window(qtbot: QtBot, kit_words: dict[str, Words]) -> Iterator[Open]:
    """Opens the window with a draft; its work is over when the test is."""
    opened: list[KitWindow] = []
    style = (ROOT / "resources" / "themes" / "setup.qss").read_text(encoding="utf-8")
    catalogues = {language: kit_words[language] for language in LANGUAGES}

    def open_with(draft: Draft) -> KitWindow:
        window = KitWindow(catalogues, draft, doings(catalogues), style)
        qtbot.addWidget(window)
        window.resize(900, 680)
        window.show()
        qtbot.waitUntil(window.isActiveWindow)
        opened.append(window)
        return window

    yield open_with
    qtbot.waitUntil(lambda: not any(window.page.is_busy() for window in opened), timeout=60_000)
