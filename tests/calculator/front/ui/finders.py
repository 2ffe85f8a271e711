"""The parts of a calculator window, found by name."""

from calculator.front.ui.display_panel import DisplayPanel
from calculator.front.ui.history_pane import HistoryPane
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.window import CalculatorWindow


def display(window: CalculatorWindow) -> DisplayPanel:
    found = window.findChild(DisplayPanel, "display")
    assert isinstance(found, DisplayPanel)
    return found


def key(window: CalculatorWindow, name: str) -> KeyButton:
    found = window.findChild(KeyButton, name)
    assert isinstance(found, KeyButton), name
    return found


def pane(window: CalculatorWindow) -> HistoryPane:
    found = window.findChild(HistoryPane, "history_pane")
    assert isinstance(found, HistoryPane)
    return found
