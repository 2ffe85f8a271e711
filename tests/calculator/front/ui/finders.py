"""The parts of a calculator window, found by name."""

from calculator.front.engine.state import State
from calculator.front.ui.display_panel import DisplayPanel
from calculator.front.ui.history_pane import HistoryPane
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.sum_page import SumPage
from calculator.front.ui.window import CalculatorWindow


def state(window: CalculatorWindow) -> State:
    """What the calculator on the page knows."""
    assert isinstance(window.page, SumPage)
    return window.page.sums.state


def display(window: CalculatorWindow) -> DisplayPanel:
    """The display on the page."""
    found = window.page.findChild(DisplayPanel, "display")
    assert isinstance(found, DisplayPanel)
    return found


def key(window: CalculatorWindow, name: str) -> KeyButton:
    """A key or button by its name: on the page first, then anywhere."""
    found = window.page.findChild(KeyButton, name) or window.findChild(KeyButton, name)
    assert isinstance(found, KeyButton), name
    return found


def pane(window: CalculatorWindow) -> HistoryPane:
    found = window.findChild(HistoryPane, "history_pane")
    assert isinstance(found, HistoryPane)
    return found
