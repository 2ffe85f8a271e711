"""No key takes long and nothing grows, whatever is pressed, held down or pasted. In steps, not in seconds."""

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from calculator.front.engine.display import copied_text, display_text, expression_text
from calculator.front.engine.history import MAX_ROWS
from calculator.front.engine.keys import SCIENTIFIC_ONLY, Key, keys_of
from calculator.front.engine.machine import START
from calculator.front.engine.memory import MAX_NUMBERS
from calculator.front.engine.number import Error
from calculator.front.engine.pasting import pasted
from calculator.front.engine.state import State
from tests.calculator.front.engine.budget import MOST_STEPS, cost_of, pressed_within_budget, size_of, steps_of
from tests.calculator.front.engine.second_calculator import SecondCalculator
from tests.calculator.front.engine.strokes import SCIENTIFIC, after, strokes
from tests.calculator.front.engine.test_observed_keys import shown

_LONGEST = 6000
# Six times that many: what grows has grown to its bounds by then.
PRESSES = 70
HELD = (
    *("(", ")", "( )", "2 ^", "1 +", "1 + 2 *", "( 1 +", "pi", "exp", "9 exp 9", "fact", "sin", "cube", "powE", "fe"),
    *("1 + 2 * 3 ^", "( 2 ) 3", "2 (", "5 mod", "yroot", "logy", "tanh", "ln", "10 % +", "deg"),
)
BOTH = pytest.mark.parametrize("start", [START, SCIENTIFIC], ids=["standard", "scientific"])


@pytest.mark.parametrize(
    ("keys", "error"),
    [
        ("2 ^ 1000000000 =", Error.OVERFLOW),
        ("9999999 fact", Error.OVERFLOW),
        ("3248.5 fact", None),
        ("999.5 neg fact", None),
        ("1 exp 9999 mod 7 =", None),
        ("1 exp 9999 mod 1 exp 9999 neg =", None),
        ("1 exp 9999 floor", None),
        ("1 exp 99 sin", None),
        ("rad 1 exp 99 tan", None),
        ("1.0000000001 ^ 1000000000 =", None),
        ("2 neg ^ 0.3333333333333333 =", Error.INVALID),
        ("1 exp 9999 ^ 0.0001 =", None),
        ("9 exp 9999 sinh", Error.OVERFLOW),
    ],
)
def test_silly_sums(keys: str, error: Error | None) -> None:
    state = SCIENTIFIC
    for key in strokes(keys):
        state = pressed_within_budget(state, key)
    assert state.error is error


@BOTH
@pytest.mark.parametrize("first", ["9999999999999999", "0.1", "1.0000001"])
@pytest.mark.parametrize(
    "held", ["sqr", "sqrt", "rec", "neg", "=", "%", "MS", "M+", "BS", "9", ".", "+", "+ =", "* 1 -"]
)
def test_a_key_held_down(start: State, first: str, held: str) -> None:
    check_held(after(first, start), strokes(held))


@pytest.mark.parametrize("held", HELD)
def test_a_key_of_scientific_held_down(held: str) -> None:
    check_held(after("1.5", SCIENTIFIC), strokes(held))


def check_held(state: State, keys: tuple[Key, ...]) -> None:
    """The last presses take no more steps than some before them, and nothing is larger."""
    costs: list[int] = []
    sizes: list[int] = []
    for _ in range(6):
        steps = 0
        sizes.append(0)
        for _ in range(PRESSES):
            for key in keys:
                more, state = cost_of(state, key)
                steps += more
            sizes[-1] = max(sizes[-1], size_of(state))
        costs.append(steps)
    assert costs[-1] <= 1.3 * max(costs[2:4]) + 100
    assert sizes[-1] <= 1.3 * max(sizes[2:4]) + 100
    assert len(state.history) <= MAX_ROWS
    assert len(state.memory) <= MAX_NUMBERS


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000 + "1" + ")" * 10_000,
        "1" * 1_000_000,
        "1+" * 500_000,
        "\0" * 1_000_000,
        "\U0001f600" * 250_000,
        "(" * 25 + "1",
        "(1+" * 25 + "1",
        "1.1^" * 99 + "1.1=",
        "9.1%7.3^" * 49 + "1.3=",
        "-1234567" * 64,
        "((((" * 6 + "2" + "^2)" * 24,
        "1" + "+-" * 255,
        "-(" * 256,
        "e" * 512,
    ],
    ids=lambda text: f"{text[:6]!r}×{len(text)}",
)
def test_long_pastes(start: State, text: str) -> None:
    steps, state = steps_of(lambda: pasted(start, text))
    assert steps < 10 * MOST_STEPS
    assert size_of(state) < 12_000


class AnyKeys(RuleBasedStateMachine):
    """Every key, in both modes; in Standard the second calculator is beside it as long as it knows the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.state = START
        self.second: SecondCalculator | None = None

    @initialize(start=st.sampled_from([START, SCIENTIFIC]))
    def begins(self, start: State) -> None:
        self.state = start
        self.second = SecondCalculator() if start is START else None

    @rule(digits=st.text("0123456789.", min_size=1, max_size=20))
    def types(self, digits: str) -> None:
        for key in digits:
            self.press(key, keys_of(key)[0])

    @rule(word=st.sampled_from(["+", "-", "*", "/", "=", "C", "CE", "BS", "neg", "sqr", "sqrt", "rec", "%"]))
    def calculates(self, word: str) -> None:
        self.press(word, strokes(word)[0])

    @rule(word=st.sampled_from(["MS", "MR", "M+", "M-", "MC"]))
    def remembers(self, word: str) -> None:
        self.press(word, strokes(word)[0])

    @rule(key=st.sampled_from(sorted(SCIENTIFIC_ONLY)))
    def calculates_more(self, key: Key) -> None:
        # In Standard it has no effect.
        self.state = pressed_within_budget(self.state, key)
        if self.second is not None and self.second.error:
            self.second.clear()

    def press(self, word: str, key: Key) -> None:
        self.state = pressed_within_budget(self.state, key)
        if self.second is None:
            return
        self.second.press(word)
        # A number of that length in exact fractions takes the second calculator its time.
        if max(self.second.shown.numerator.bit_length(), self.second.shown.denominator.bit_length()) > _LONGEST:
            self.second = None

    @invariant()
    def says_something(self) -> None:
        assert display_text(self.state)
        assert isinstance(expression_text(self.state) + copied_text(self.state), str)

    @invariant()
    def agrees(self) -> None:
        if self.second is not None:
            assert shown(self.state) == self.second.display


TestAnyKeys = AnyKeys.TestCase
TestAnyKeys.settings = hypothesis_settings(max_examples=80, stateful_step_count=40)
