"""A notice that comes while the window is open."""

from collections.abc import Callable

from calculator.back.session.session import Session
from calculator.back.ui.widgets.strip import Strip
from calculator.back.ui.window import NotebookWindow
from calculator.words import Words


def told(window: NotebookWindow) -> str:
    strip = window.findChild(Strip, "trouble")
    assert isinstance(strip, Strip)
    return strip.sentence


def test_it_stands_above_the_pages(
    show_window: Callable[..., NotebookWindow], open_session: Callable[..., Session], screen_words: Words
) -> None:
    window = show_window(open_session())
    window.show_notice("")
    assert told(window) == ""
    window.show_notice("notice.healed")
    assert told(window) == screen_words("notice.healed")
    window.show_notice("")
    assert told(window) == screen_words("notice.healed")


def test_a_window_that_tells_its_trouble_tells_no_more(show_window: Callable[..., NotebookWindow]) -> None:
    window = show_window(None)
    window.show_trouble("error.damaged")
    window.show_notice("error.damaged")
    assert told(window) == ""
