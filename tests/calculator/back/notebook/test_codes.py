"""The code policy: what is refused and why, and that everything offered is taken."""

from datetime import date
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculator.back.notebook.codes import (
    KEYS_MAX,
    KEYS_MIN,
    Refusal,
    offered_number,
    offered_sum,
    recovery_entry,
    refusal,
)

SEEDS = st.integers(min_value=0, max_value=2**64)
GOOD = "73*58+4419"

REFUSED = [
    ("", Refusal.NOT_A_CODE),
    ("12a45678", Refusal.NOT_A_CODE),
    ("73 58 44 19", Refusal.NOT_A_CODE),
    ("73*58+4419+", Refusal.NOT_A_CODE),
    ("*73*58+4419", Refusal.NOT_A_CODE),
    ("73*+58+4419", Refusal.NOT_A_CODE),
    ("73.5.8+4419", Refusal.NOT_A_CODE),
    ("73.+58.4419", Refusal.NOT_A_CODE),
    (".7358+44192", Refusal.NOT_A_CODE),
    ("7358/0*4419", Refusal.NOT_A_CODE),
    ("7358/0.00-441", Refusal.NOT_A_CODE),
    ("07358*44192", Refusal.NOT_A_CODE),
    ("٧٣١٨٥٤٩٢", Refusal.NOT_A_CODE),
    ("7318549", Refusal.TOO_SHORT),
    ("73+5892", Refusal.TOO_SHORT),
    ("73185492064175829", Refusal.TOO_LONG),
    ("7318549206417582+64175829", Refusal.TOO_LONG),
    ("73185492064175829+64", Refusal.TOO_LONG),
    ("77377733", Refusal.FEW_DIGITS),
    ("12+12+12+11", Refusal.FEW_DIGITS),
    ("604-97/3+5", Refusal.SHORT_SUM),
    ("7358/0.4-19", Refusal.SHORT_SUM),
    ("12.49+3.79", Refusal.SHORT_SUM),
    ("12.49+13.79", Refusal.SHORT_SUM),
    ("3*4.99+2*12.49", Refusal.SHORT_SUM),
    ("12341234", Refusal.REPEAT),
    ("11223344", Refusal.REPEAT),
    ("739173917391", Refusal.REPEAT),
    ("7391739", Refusal.TOO_SHORT),
    ("739173917", Refusal.REPEAT),
    ("73555552", Refusal.REPEAT),
    ("7391+7391", Refusal.REPEAT),
    ("12345678", Refusal.RUN),
    ("87654321", Refusal.RUN),
    ("24681357", Refusal.RUN),
    ("1234567890", Refusal.RUN),
    ("90123456", Refusal.RUN),
    ("12345+678", Refusal.RUN),
    ("12345091", Refusal.RUN),
    ("73900937", Refusal.PALINDROME),
    ("739282937", Refusal.PALINDROME),
    ("73190000", Refusal.ROUND),
    ("70300109", Refusal.ROUND),
    ("15041990", Refusal.DATE),
    ("04151990", Refusal.DATE),
    ("19900415", Refusal.DATE),
    ("19901504", Refusal.DATE),
    ("29021996", Refusal.DATE),
    ("15+04+1990", Refusal.DATE),
    ("1*5*1990", Refusal.DATE),
    ("15/04/1990", Refusal.DATE),
    ("150490150490", Refusal.DATE),
    ("150490230761", Refusal.DATE),
    ("19902015", Refusal.DATE),
    ("1990-2015", Refusal.DATE),
    ("1504199023072015", Refusal.DATE),
    ("150419907", Refusal.DATE),
    ("7150419903", Refusal.DATE),
    ("15041990+7", Refusal.DATE),
    ("14725836", Refusal.RUN),
    ("78945612", Refusal.RUN),
    ("741852963", Refusal.RUN),
    ("75395126", Refusal.KEYPAD),
    ("78521456", Refusal.KEYPAD),
    ("79311397", Refusal.PALINDROME),
    ("79153917", Refusal.KEYPAD),
    ("24685284", Refusal.KEYPAD),
    ("16777216", Refusal.KNOWN_NUMBER),
    ("43046721", Refusal.KNOWN_NUMBER),
    ("479001600", Refusal.KNOWN_NUMBER),
    ("31415926", Refusal.KNOWN_NUMBER),
    ("3.1415926", Refusal.KNOWN_NUMBER),
    ("3.1415926+7", Refusal.KNOWN_NUMBER),
    ("27182818", Refusal.KNOWN_NUMBER),
    ("14142135", Refusal.KNOWN_NUMBER),
    ("1.7320508", Refusal.KNOWN_NUMBER),
    ("62951413", Refusal.KNOWN_NUMBER),
    ("299792458", Refusal.KNOWN_NUMBER),
    ("4815162342", Refusal.KNOWN_NUMBER),
]


@pytest.mark.parametrize(("entry", "reason"), REFUSED)
def test_weak_codes_are_refused_with_their_reason(entry: str, reason: Refusal) -> None:
    assert refusal(entry) is reason


@pytest.mark.parametrize(
    "entry",
    [
        GOOD,
        "73185492",
        "12.49*37+862",
        "7318549206417582",
        "73185492-64175829*31.7",
        "604-97/31+5",
        "7358/0.4-197",
        "7358-0+4-195",
        "147.29+863.59",
        "3*4.99+2*12.49+7.35",
    ],
)
def test_good_codes_are_taken(entry: str) -> None:
    assert refusal(entry) is None


@pytest.mark.parametrize(
    "entry", ["73*58+4418", "73*58+441", "73*58+44190", "7*58+4419", "73*58+4491", "37*58+4419", "73+58+4419", GOOD]
)
def test_one_edit_from_another_code_is_refused(entry: str) -> None:
    assert refusal(entry, others=["91-604*27", GOOD]) is Refusal.OTHER_CODE


@pytest.mark.parametrize("entry", ["73*58+4427", "73*85+4491", "73*58+441902"])
def test_two_edits_from_another_code_are_taken(entry: str) -> None:
    assert refusal(entry, others=[GOOD]) is None


@pytest.mark.parametrize(
    "entry", ["5146549102", "514+654+9102", "15146549102", "514654-9102", "46549102", "6549102*83", "83514654910227"]
)
def test_a_phone_number_is_refused_in_every_spelling(entry: str) -> None:
    assert refusal(entry) is None
    assert refusal(entry, numbers=["911", "+1 (514) 654-9102"]) is Refusal.PHONE_NUMBER


def test_a_short_number_to_call_refuses_nothing() -> None:
    assert refusal("73*58+9114", numbers=["911", ""]) is None


@given(SEEDS)
def test_everything_offered_is_taken(seed: int) -> None:
    random = Random(seed)
    assert refusal(offered_sum(random)) is None
    assert refusal(offered_number(random)) is None


@given(SEEDS)
def test_recovery_is_two_numbers_of_twelve_digits_that_are_good_by_themselves(seed: int) -> None:
    first, plus, second = recovery_entry(Random(seed)).partition("+")
    assert (len(first), plus, len(second)) == (12, "+", 12)
    assert refusal(first) is None
    assert refusal(second) is None


@given(SEEDS, SEEDS)
def test_two_installations_are_offered_different_codes(seed: int, other: int) -> None:
    assume(seed != other)
    assert offered_sum(Random(seed)) != offered_sum(Random(other))
    assert recovery_entry(Random(seed)) != recovery_entry(Random(other))


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d%m%Y", "%m%d%Y", "%Y%m%d", "%d+%m+%Y", "%Y-%m-%d", "%d%m%y%d%m%y"]),
)
def test_no_date_is_taken_in_any_spelling(day: date, spelling: str) -> None:
    assert refusal(format(day, spelling)) is not None


@given(st.integers(2, 10**8), st.integers(2, 60))
def test_no_power_is_taken(base: int, exponent: int) -> None:
    assume(base**exponent < 10**16)
    assert refusal(str(base**exponent)) is not None


@given(st.text(alphabet="0123456789.+-*/", max_size=30))
def test_what_is_taken_has_the_shape_of_a_code(entry: str) -> None:
    if refusal(entry) is None:
        assert KEYS_MIN <= len(entry) <= KEYS_MAX
        assert entry[0].isdigit()
        assert entry[-1].isdigit()


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=3), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_gets_an_answer(entry: str, others: list[str], numbers: list[str]) -> None:
    assert refusal(entry, others, numbers) in {None, *Refusal}


@given(SEEDS, st.data())
def test_a_slip_of_one_key_is_never_another_code(seed: int, data: st.DataObject) -> None:
    code = offered_sum(Random(seed))
    place = data.draw(st.integers(0, len(code) - 1))
    for slip in (code[:place] + code[place + 1 :], code[:place] + code[place] + code[place:]):
        assert refusal(slip, others=[code]) is not None


def test_most_random_numbers_are_taken() -> None:
    random = Random(20261123)
    numbers = [str(random.randrange(10**7, 10**8)) for _ in range(2000)]
    assert sum(refusal(number) is None for number in numbers) > 1800
