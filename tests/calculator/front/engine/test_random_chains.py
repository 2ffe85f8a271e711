"""Ten thousand chains of keys in Standard, key by key, against a second calculator."""

import random

import pytest

from calculator.front.engine.display import display_text
from calculator.front.engine.machine import START, press
from tests.calculator.front.engine.second_calculator import OPERATORS, SecondCalculator
from tests.calculator.front.engine.strokes import strokes
from tests.calculator.front.engine.test_observed_keys import SENTENCES

CHAINS = 10_000
SHARES = 10
NUMBERS = ("0", "1", "2", "3", "7", "9", "12", "0.1", "2.5", "100", "999", "0.007", "1234567", "0.0001", "5", "8")
FUNCTIONS = ("neg", "sqr", "rec", "sqrt", "%")
OTHERS = ("C", "CE", "BS", "MS", "MR", "M+", "M-", "MC", ".", "=")
# Numbers longer than that, by squares of squares, are slow in exact fractions and prove nothing more.
_LONGEST = 6000


def chain(chance: random.Random) -> list[str]:
    """Mostly what people press, and sometimes anything."""
    words: list[str] = []
    for _ in range(chance.randint(2, 6)):
        kind = chance.random()
        if kind < 0.75:
            words += [chance.choice(NUMBERS), *([chance.choice(FUNCTIONS)] if chance.random() < 0.3 else [])]
            words.append(chance.choice(OPERATORS) if chance.random() < 0.7 else "=")
        else:
            words.append(chance.choice((*FUNCTIONS, *OTHERS, *OPERATORS, *NUMBERS)))
    return [*words, "="]


def one_by_one(words: list[str]) -> list[str]:
    """The keys of `words`, digit by digit."""
    return [key for word in words for key in (word if word[0].isdigit() else (word,))]


@pytest.mark.parametrize("share", range(SHARES))
def test_both_calculators_show_the_same(share: int) -> None:
    chance = random.Random(share)
    for _ in range(CHAINS // SHARES):
        keys = one_by_one(chain(chance))
        state, second = START, SecondCalculator()
        for at, key in enumerate(keys):
            state = press(state, strokes(key)[0])
            second.press(key)
            shown = SENTENCES[state.error] if state.error is not None else display_text(state)
            assert shown == second.display, " ".join(keys[: at + 1])
            if max(second.shown.numerator.bit_length(), second.shown.denominator.bit_length()) > _LONGEST:
                break
