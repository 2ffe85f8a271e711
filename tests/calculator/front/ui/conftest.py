"""A calculator window on the test's screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from calculator.front.ui.window import CalculatorWindow
from calculator.words import Words


@pytest.fixture
def make_window(qtbot: QtBot, calculator_words: Words) -> Callable[[str], CalculatorWindow]:
    """Makes and shows a window with the signs of a language."""

    def make(locale: str) -> CalculatorWindow:
        window = CalculatorWindow(
            calculator_words, QLocale(locale), title="Sums", version="1.0", scheme=Qt.ColorScheme.Light
        )
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[str], CalculatorWindow]) -> CalculatorWindow:
    """An English one."""
    return make_window("en_CA")
