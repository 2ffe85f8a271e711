"""What counts as typed: the entry after each key, by example and against an independent reference."""

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from calculator.front.engine.keys import (
    ANGLES,
    CONSTANTS,
    SCIENTIFIC_FUNCTIONS,
    SCIENTIFIC_OPERATORS,
    Key,
    keys_of,
)
from calculator.front.engine.machine import START, press, shown_in_use
from calculator.front.engine.state import State
from tests.calculator.front.engine.strokes import SCIENTIFIC, after, pressed

OPERATORS = "+-*/"


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        ("", ""),
        ("73*58+4419", "73*58+4419"),
        ("12.49+3.79", "12.49+3.79"),
        ("0005", "5"),
        ("00.5", "0.5"),
        (".5", "0.5"),
        ("..5", "0.5"),
        ("1.2.3", "1.23"),
        ("12345678901234567", "1234567890123456"),
        ("5+*3", "5*3"),
        ("12 + 5 CE 2", "12+2"),
        ("12 + 5 CE", "12+"),
        ("12 + 5 CE + 2", "12+0+2"),
        ("128 BS", "12"),
        ("12 + 58 BS BS 3", "12+3"),
        ("12 + BS 3", "12+3"),
        ("5 C 7", "7"),
        ("2 + 3 = 7", "7"),
        ("2 + 3 = + 7", ""),
        ("2 + 3 = CE + 7", "0+7"),
        ("5 neg", ""),
        ("5 neg neg", ""),
        ("neg 5", "5"),
        ("5 %", ""),
        ("5 % C 6", "6"),
        ("9 sqrt + 4", ""),
        ("9 sqrt + 4 = 6", "6"),
        ("5 MR", "5"),
        ("5 MS", "5"),
        ("5 MS 7", "7"),
        ("5 MS + 7", "5+7"),
        ("5 MS MR", ""),
        ("2 + 5 MS 7", "2+7"),
        ("1 / 0 = 6", "6"),
        ("1 / 0 +", ""),
        ("- 5", "0-5"),
    ],
)
def test_entry_is_what_was_typed(keys: str, entry: str) -> None:
    assert after(keys).entry == entry


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        ("73*58+4419", "73*58+4419"),
        ("4419+73*58", "4419+73*58"),
        ("12.49+3.79", "12.49+3.79"),
        ("12345678901234567", "12345678901234567"),
        ("12 + 58 BS BS 3", "12+3"),
        ("12 + 5 CE 2", "12+2"),
        ("5+*3", "5*3"),
        ("5 rad 7", "7"),
        ("5 fe + 7", "5+7"),
        ("12 ) + 3", "12+3"),
        ("2 + 3 = 7", "7"),
        ("2 + 3 = + 7", ""),
        ("( 5", ""),
        ("( 5 ) C 6", "6"),
        ("( 5 ) = 6", "6"),
        ("5 sin", ""),
        ("pi", ""),
        ("5 ^ 2", ""),
        ("5 + ^ 2", ""),
        ("5 ^ + 2", ""),
        ("5 mod 2", ""),
        ("5 exp 3", ""),
        ("5 exp BS", ""),
        ("10 %", ""),
    ],
)
def test_entry_is_the_same_in_scientific(keys: str, entry: str) -> None:
    assert after(keys, SCIENTIFIC).entry == entry


@pytest.mark.parametrize("start", [START, SCIENTIFIC], ids=["standard", "scientific"])
def test_a_number_without_an_end_is_no_entry(start: State) -> None:
    state = pressed([Key.ONE, Key.ADD] * 300, start)
    assert state.entry == ""
    assert press(press(press(state, Key.CLEAR), Key.SEVEN), Key.EQUALS).entered == "7"


@pytest.mark.parametrize(
    ("keys", "entered"),
    [
        ("12345678 =", "12345678"),
        ("73*58+4419 =", "73*58+4419"),
        ("2 + 3 = 12345678 =", "12345678"),
        ("=", ""),
        ("12345678 = =", ""),
        ("12345678 = 1", ""),
        ("12345678 + =", ""),
        ("12345678 + 5 CE =", ""),
        ("2 + 3 = + 12345678 =", ""),
        ("1 / 0 =", "1/0"),
        ("200 + 10 % =", ""),
    ],
)
@pytest.mark.parametrize("start", [START, SCIENTIFIC], ids=["standard", "scientific"])
def test_equals_takes_the_entry(keys: str, entered: str, start: State) -> None:
    state = after(keys, start)
    assert state.entered == entered
    assert state.entered == "" or state.entry == ""


@pytest.mark.parametrize("start", [START, SCIENTIFIC], ids=["standard", "scientific"])
def test_a_calculation_in_use_is_finished_and_no_entry(start: State) -> None:
    state = shown_in_use(after("1 + 1 = 5 +", start), keys_of("12.49+3.79"))
    assert state.mode is start.mode
    assert (state.number, state.line.shown, state.entry, state.entered) == ("16.28", "12.49 + 3.79=", "", "")
    assert [row.expression for row in state.history] == ["1 + 1=", "12.49 + 3.79="]
    assert press(state, Key.EQUALS).entered == ""


def test_what_is_typed_after_a_calculation_in_use_is_an_entry_of_its_own() -> None:
    state = pressed(keys_of("73*58"), shown_in_use(START, keys_of("12.49+3.79")))
    assert state.entry == "73*58"


def test_a_calculation_in_use_leaves_one_row_however_often_it_is_shown() -> None:
    once = shown_in_use(START, keys_of("12.49+3.79+1"))
    assert shown_in_use(once, keys_of("12.49+3.79+1")).history == once.history
    assert len(once.history) == 2


NUMBERS = st.from_regex(r"[1-9][0-9]{0,14}|0\.[0-9]{1,15}|[1-9][0-9]{0,5}\.[0-9]{1,8}", fullmatch=True).filter(float)


@given(first=NUMBERS, rest=st.lists(st.tuples(st.sampled_from(OPERATORS), NUMBERS), max_size=4))
def test_keys_of_an_entry_type_that_entry(first: str, rest: list[tuple[str, str]]) -> None:
    entry = first + "".join(operator + number for operator, number in rest)
    for start in (START, SCIENTIFIC):
        check_typing(entry, pressed(keys_of(entry), start))


def check_typing(entry: str, state: State) -> None:
    assert (state.error, state.entry) == (None, entry)
    assert press(state, Key.EQUALS).entered == entry


class EntryReference(RuleBasedStateMachine):
    """Keys at random; beside the calculator a list of what was typed, kept as a person would keep it on paper."""

    start = START

    def __init__(self) -> None:
        super().__init__()
        self.state = self.start
        self.start_over()

    def start_over(self) -> None:
        self.numbers: list[str] = [""]
        self.operators: list[str] = []
        self.is_foreign = False
        self.is_result = False
        self.is_open = True
        self.just_operator = False

    def press(self, key: Key) -> None:
        self.state = press(self.state, key)

    def number_typed(self, sign: str) -> None:
        if self.state.error is not None:
            self.start_over()
        number = self.numbers[-1] if self.is_open else ""
        if sign == ".":
            number = number if "." in number else (number or "0") + "."
        elif number in ("", "0"):
            number = sign
        elif len(number.replace(".", "")) - number.startswith("0.") < self.state.mode.digits:
            number += sign
        self.numbers[-1] = number
        self.is_open, self.is_result, self.just_operator = True, False, False

    @rule(digits=st.text("0123456789.", min_size=1, max_size=40))
    def types(self, digits: str) -> None:
        for sign in digits:
            self.number_typed(sign)
            self.press(Key(sign))

    @rule(sign=st.sampled_from(OPERATORS))
    def operates(self, sign: str) -> None:
        if self.state.error is not None:
            self.start_over()
        elif self.just_operator:
            if self.operators:
                self.operators[-1] = sign
        else:
            if self.is_result or (not self.is_open and not self.numbers[-1]):
                self.is_foreign = True
            self.numbers[-1] = self.numbers[-1] or "0"
            self.operators.append(sign)
            self.numbers.append("")
            self.just_operator, self.is_open = True, False
        was_error = self.state.error is not None
        self.press(Key(sign))
        if self.state.error is not None:
            self.is_foreign = True
        if was_error:
            self.start_over()

    @rule()
    def takes_back(self) -> None:
        if self.state.error is not None:
            self.start_over()
        elif self.is_open:
            number = self.numbers[-1][:-1]
            self.numbers[-1] = "" if number == "0" else number
        self.press(Key.BACKSPACE)

    @rule()
    def clears_entry(self) -> None:
        if self.state.error is not None:
            self.start_over()
        else:
            self.numbers[-1] = ""
            self.is_open, self.is_result, self.just_operator = True, False, False
        self.press(Key.CLEAR_ENTRY)

    @rule(key=st.sampled_from([Key.PERCENT, Key.ROOT, Key.SQUARE, Key.RECIPROCAL]))
    def computes(self, key: Key) -> None:
        if self.state.error is not None:
            self.start_over()
        else:
            self.is_foreign = True
            self.is_open, self.just_operator = False, False
        self.press(key)

    @rule(key=st.sampled_from([Key.CLEAR, Key.EQUALS]))
    def ends(self, key: Key) -> None:
        had_error = self.state.error is not None
        expected = self.written() if self.numbers[-1] and not had_error and key is Key.EQUALS else ""
        self.press(key)
        assert self.state.entered == expected
        self.start_over()
        if key is Key.EQUALS and not had_error:
            self.is_open, self.is_result = False, True

    def written(self) -> str:
        if self.is_foreign:
            return ""
        pairs = zip(self.numbers, [*self.operators, ""], strict=True)
        return "".join(number + operator for number, operator in pairs)

    @invariant()
    def agrees(self) -> None:
        assert self.state.entry == self.written()


class ScientificEntryReference(EntryReference):
    """The same in Scientific, with its own keys."""

    start = SCIENTIFIC

    @rule(key=st.sampled_from(sorted(SCIENTIFIC_FUNCTIONS | CONSTANTS | {Key.OPEN})))
    def computes_more(self, key: Key) -> None:
        self.computes(key)

    @rule(key=st.sampled_from(sorted(SCIENTIFIC_OPERATORS)))
    def operates_more(self, key: Key) -> None:
        if self.state.error is not None:
            self.start_over()
        else:
            self.is_foreign = True
            self.just_operator, self.is_open = True, False
        self.press(key)

    @rule(key=st.sampled_from([*sorted(ANGLES), Key.FORM, Key.CLOSE]))
    def sets(self, key: Key) -> None:
        if self.state.error is not None:
            self.start_over()
        else:
            self.is_foreign |= bool(self.state.brackets) and key is Key.CLOSE
            self.is_open = False
            self.just_operator &= not (key is Key.CLOSE and self.state.brackets)
        self.press(key)


TestEntryReference = EntryReference.TestCase
TestEntryReference.settings = hypothesis_settings(max_examples=120, stateful_step_count=30)
TestScientificEntryReference = ScientificEntryReference.TestCase
TestScientificEntryReference.settings = hypothesis_settings(max_examples=120, stateful_step_count=30)
