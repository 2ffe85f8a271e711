"""Every function against mpmath, to all digits that are shown and to nearly all that are kept."""

import random
from decimal import Decimal
from typing import Any

import mpmath
import pytest

from calculator.front.engine.angle import Angle
from calculator.front.engine.functions.constants import PI
from calculator.front.engine.functions.table import constant, function
from calculator.front.engine.keys import FUNCTIONS, SCIENTIFIC_FUNCTIONS, Key
from calculator.front.engine.number import ONE, Error

DIGITS = 97
KNOWN: dict[Key, Any] = {
    Key.SQUARE: lambda x: x * x,
    Key.CUBE: lambda x: x * x * x,
    Key.ROOT: mpmath.sqrt,
    Key.CUBE_ROOT: lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)),
    Key.RECIPROCAL: lambda x: 1 / x,
    Key.POWER_OF_TEN: lambda x: mpmath.power(10, x),
    Key.POWER_OF_TWO: lambda x: mpmath.power(2, x),
    Key.POWER_OF_E: mpmath.exp,
    Key.LN: mpmath.log,
    Key.LOG: mpmath.log10,
    Key.FACTORIAL: mpmath.factorial,
    Key.ABSOLUTE: mpmath.fabs,
    Key.FLOOR: mpmath.floor,
    Key.CEILING: mpmath.ceil,
    **{key: getattr(mpmath, key.value) for key in (Key.SIN, Key.COS, Key.TAN, Key.SEC, Key.CSC, Key.COT)},
    **{key: getattr(mpmath, key.value) for key in (Key.ASIN, Key.ACOS, Key.ATAN, Key.ASEC, Key.ACSC, Key.ACOT)},
    **{key: getattr(mpmath, key.value) for key in (Key.SINH, Key.COSH, Key.TANH, Key.SECH, Key.CSCH, Key.COTH)},
    **{key: getattr(mpmath, key.value) for key in (Key.ASINH, Key.ACOSH, Key.ATANH, Key.ASECH, Key.ACSCH, Key.ACOTH)},
}


def as_mpmath(value: Decimal) -> Any:
    return mpmath.mpf(str(value))


def numbers(seed: str) -> list[Decimal]:
    """Numbers with up to 32 digits, tiny to some hundreds, of both signs."""
    chance = random.Random(seed)
    return [Decimal(chance.randrange(-(10**32), 10**32)).scaleb(chance.choice((-50, -33, -32, -32, -31, -30)))
            for _ in range(40)]  # fmt: skip


def test_no_function_is_left_out() -> None:
    assert KNOWN.keys() == (FUNCTIONS - {Key.PERCENT}) | SCIENTIFIC_FUNCTIONS


@pytest.mark.parametrize("key", sorted(KNOWN))
def test_agrees_with_mpmath_in_radians(key: Key) -> None:
    answers = 0
    with mpmath.workdps(160):
        for number in numbers(key):
            answer = function(key, number, Angle.RADIANS)
            known = KNOWN[key](as_mpmath(number))
            if isinstance(answer, Error):
                # Outside the domain, where mpmath goes on with complex numbers.
                assert isinstance(known, mpmath.mpc)
                continue
            answers += 1
            assert abs(as_mpmath(answer) - known) <= abs(known) * mpmath.mpf(10) ** -DIGITS, number
    assert answers >= 3


@pytest.mark.parametrize(("unit", "half_turn"), [(Angle.DEGREES, 180), (Angle.GRADIANS, 200)])
@pytest.mark.parametrize("key", [Key.SIN, Key.COS, Key.TAN, Key.COT])
def test_other_units_turn_as_far(key: Key, unit: Angle, half_turn: int) -> None:
    with mpmath.workdps(200):
        for number in numbers(f"{key}{unit}"):
            answer = function(key, number, unit)
            assert not isinstance(answer, Error)
            known = KNOWN[key](as_mpmath(number) * mpmath.pi / half_turn)
            assert abs(as_mpmath(answer) - known) <= abs(known) * mpmath.mpf(10) ** -DIGITS


@pytest.mark.parametrize("angle", ["1e20", "99999999999999999999999999999999", "1e90", "9.87654321e99"])
@pytest.mark.parametrize("key", [Key.SIN, Key.COS, Key.TAN])
def test_long_angles_are_reduced_without_loss(key: Key, angle: str) -> None:
    with mpmath.workdps(300):
        answer = function(key, Decimal(angle), Angle.RADIANS)
        assert not isinstance(answer, Error)
        known = KNOWN[key](mpmath.mpf(angle))
        assert abs(as_mpmath(answer) - known) <= abs(known) * mpmath.mpf(10) ** -DIGITS


EXACT = [
    (Key.SIN, "0", "0"), (Key.SIN, "30", "0.5"), (Key.SIN, "90", "1"), (Key.SIN, "180", "0"), (Key.SIN, "-30", "-0.5"),
    (Key.SIN, "270", "-1"), (Key.SIN, "1e90", "-0.984807753012208059366743024589523013670643251719842418790025"),
    (Key.COS, "60", "0.5"), (Key.COS, "90", "0"), (Key.COS, "180", "-1"), (Key.COS, "120", "-0.5"),
    (Key.TAN, "45", "1"), (Key.TAN, "135", "-1"), (Key.TAN, "180", "0"), (Key.TAN, "225", "1"), (Key.COT, "90", "0"),
    (Key.COT, "45", "1"), (Key.SEC, "60", "2"), (Key.CSC, "30", "2"), (Key.ASIN, "1", "90"), (Key.ASIN, "0.5", "30"),
    (Key.ACOS, "0", "90"), (Key.ACOS, "-1", "180"), (Key.ACOS, "0.5", "60"), (Key.ATAN, "1", "45"),
    (Key.ATAN, "0", "0"),
    (Key.ATAN, "1e9999", "90"), (Key.FACTORIAL, "0", "1"), (Key.FACTORIAL, "20", "2432902008176640000"),
    (Key.LOG, "1000", "3"), (Key.LN, "1", "0"), (Key.CUBE_ROOT, "-27", "-3"), (Key.POWER_OF_TEN, "3", "1000"),
    (Key.POWER_OF_TWO, "100", "1267650600228229401496703205376"), (Key.FLOOR, "-1.5", "-2"),
    (Key.CEILING, "-1.5", "-1"),
    (Key.FLOOR, "1e9999", "1e9999"), (Key.TANH, "1e9999", "1"), (Key.SINH, "0", "0"), (Key.ACOSH, "1", "0"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "at", "answer"), EXACT)
def test_known_values_in_degrees(key: Key, at: str, answer: str) -> None:
    found = function(key, Decimal(at), Angle.DEGREES)
    assert not isinstance(found, Error)
    assert abs(found - Decimal(answer)) <= abs(Decimal(answer)) * Decimal("1e-27")


def test_hundred_gradians_are_a_quarter_turn() -> None:
    assert function(Key.SIN, Decimal(100), Angle.GRADIANS) == ONE
    assert function(Key.TAN, Decimal(100), Angle.GRADIANS) is Error.INVALID
    assert function(Key.SIN, Decimal(400), Angle.GRADIANS) == 0


def test_pi_that_was_cut_is_still_half_a_turn() -> None:
    pi = constant(Key.PI)
    assert function(Key.SIN, pi, Angle.RADIANS) == 0
    assert function(Key.COS, pi, Angle.RADIANS) == -1
    assert function(Key.TAN, pi / 2, Angle.RADIANS) != 0


@pytest.mark.parametrize(
    ("key", "at", "error"),
    [
        (Key.TAN, "90", Error.INVALID), (Key.TAN, "-270", Error.INVALID), (Key.SEC, "90", Error.DIVIDE_BY_ZERO),
        (Key.CSC, "180", Error.DIVIDE_BY_ZERO), (Key.COT, "0", Error.DIVIDE_BY_ZERO), (Key.SIN, "1e100", Error.INVALID),
        (Key.SIN, "-1e100", Error.INVALID), (Key.COS, "1e9999", Error.INVALID), (Key.TAN, "1e100", Error.INVALID),
        (Key.COT, "1e100", Error.INVALID), (Key.ASIN, "1.1", Error.INVALID), (Key.ACOS, "-2", Error.INVALID),
        (Key.ASEC, "0.5", Error.INVALID), (Key.ASEC, "0", Error.DIVIDE_BY_ZERO), (Key.ACSC, "0.5", Error.INVALID),
        (Key.ACOSH, "0.9", Error.INVALID), (Key.ATANH, "1", Error.DIVIDE_BY_ZERO), (Key.ATANH, "2", Error.INVALID),
        (Key.ACOTH, "0.5", Error.INVALID), (Key.ASECH, "2", Error.INVALID), (Key.CSCH, "0", Error.DIVIDE_BY_ZERO),
        (Key.LN, "0", Error.INVALID), (Key.LN, "-1", Error.INVALID), (Key.LOG, "0", Error.INVALID),
        (Key.ROOT, "-1", Error.INVALID), (Key.RECIPROCAL, "0", Error.DIVIDE_BY_ZERO),
        (Key.FACTORIAL, "-1", Error.INVALID), (Key.FACTORIAL, "-1000", Error.INVALID),
        (Key.FACTORIAL, "-1000.5", Error.OVERFLOW), (Key.FACTORIAL, "3249", Error.OVERFLOW),
        (Key.FACTORIAL, "9999999", Error.OVERFLOW), (Key.POWER_OF_E, "1e9999", Error.OVERFLOW),
        (Key.POWER_OF_E, "-1e9999", Error.OVERFLOW), (Key.POWER_OF_TWO, "1000000000", Error.OVERFLOW),
        (Key.POWER_OF_TEN, "10000", Error.OVERFLOW), (Key.SINH, "1e5", Error.OVERFLOW),
        (Key.COSH, "-1e5", Error.OVERFLOW),
        (Key.SQUARE, "1e5000", Error.OVERFLOW), (Key.CUBE, "1e-4000", Error.OVERFLOW),
    ],
)  # fmt: skip
def test_where_there_is_no_answer(key: Key, at: str, error: Error) -> None:
    assert function(key, Decimal(at), Angle.DEGREES) is error


def test_pi_is_pi() -> None:
    with mpmath.workdps(260):
        assert abs(as_mpmath(PI) - mpmath.pi) < mpmath.mpf(10) ** -229
