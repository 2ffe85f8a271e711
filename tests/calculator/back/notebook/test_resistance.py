"""How many codes of a kind there are, against counting them, and how long they take."""

from itertools import product

import pytest

from calculator.back.notebook.codes import offered_numbers, offered_sums
from calculator.back.notebook.resistance import numbers_of, sums_of, years


@pytest.mark.parametrize(
    ("digits", "numbers", "shortest", "longest", "signs"), [(3, 2, 1, 2, 2), (4, 2, 1, 3, 3), (3, 1, 3, 3, 2)]
)
def test_sums_are_counted_as_if_one_by_one(digits: int, numbers: int, shortest: int, longest: int, signs: int) -> None:
    written = [str(number) for number in range(1, 10**longest) if shortest <= len(str(number))]
    found = sum(len("".join(parts)) == digits for parts in product(written, repeat=numbers))
    assert sums_of(digits, numbers, shortest, longest, signs) == found * signs ** (numbers - 1)


def test_numbers_are_counted() -> None:
    assert numbers_of(3) == 900


def test_the_figures_that_are_told() -> None:
    """Of docs/codes.md, and of the page of set-up where a code is chosen."""
    assert years(10**6) * 365.25 * 24 * 60 == pytest.approx(23, abs=0.5)
    assert years(10**8) * 365.25 * 24 == pytest.approx(39, abs=0.5)
    assert years(10**10) * 365.25 == pytest.approx(162, abs=1)
    assert years(10**12) == pytest.approx(44, abs=1)
    assert years(offered_sums()) == pytest.approx(79, abs=0.5)
    assert years(offered_numbers()) == pytest.approx(40, abs=0.5)
    assert years(offered_sums(), 7120) == pytest.approx(7.9, abs=0.05)
