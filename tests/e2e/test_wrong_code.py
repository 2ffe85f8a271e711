"""A wrong code is a sum, and nothing else."""

import pytest

from tests.e2e.program import Place, started
from tools.desktop.display import Desktop
from tools.desktop.screen import Picture

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

_WRONG = "73*58+4418"
_ITS_RESULT = "8652"


def test_a_wrong_code_shows_only_the_sum(
    desktop: Desktop, place: Place, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("never-used")
    never_used = Place(elsewhere / "data", elsewhere)

    assert _answer(desktop, place) == _answer(desktop, never_used)
    assert list(place.home.rglob("*")) == []


def _answer(desktop: Desktop, place: Place) -> Picture:
    """The display after the wrong code, and after everything it set going has come to rest."""
    with started(desktop, place) as calculator:
        calculator.type(_WRONG)
        # On a first start its files are still being made.
        calculator.settle()
        before = place.contents()
        calculator.press("Return")
        calculator.wait(lambda: bool(calculator.program.children()), "a check is under way", 2.0)
        shown_at_once = calculator.look()
        assert calculator.opens_nothing(2.0)
        calculator.wait(lambda: not calculator.program.children(), "nothing else runs")
        assert calculator.look() == shown_at_once
        assert place.contents() == before
        calculator.expect(_ITS_RESULT)
        assert calculator.is_active()
        return calculator.look()
