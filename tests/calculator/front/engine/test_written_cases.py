"""What other calculators' tests expect of written expressions, and what we decided where they disagree.

The rows of written_cases.tsv are facts from the tests of GNOME Calculator, KCalc, libqalculate and SpeedCrunch, and the
decisions of docs/calculator.md. An expectation with fewer digits than ours is compared as far as it goes.
"""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from calculator.front.engine.angle import Angle
from calculator.front.engine.display import copied_text, display_text
from calculator.front.engine.keys import Key
from calculator.front.engine.machine import START, press
from calculator.front.engine.pasting import pasted
from tests.calculator.front.engine.strokes import SCIENTIFIC, after
from tests.calculator.front.engine.written import keys_written


def cases() -> list[tuple[str, str, str]]:
    with (Path(__file__).parent / "written_cases.tsv").open(newline="", encoding="utf-8") as rows:
        table = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["expression"], row["expected"], row["unit"]) for row in table]


@pytest.mark.parametrize(("expression", "expected", "unit"), cases(), ids=lambda text: text)
def test_gives_what_is_expected(expression: str, expected: str, unit: str) -> None:
    state = SCIENTIFIC._replace(angle=Angle(unit))
    for key in keys_written(expression):
        # The next key would clear the error.
        state = state if state.error is not None else press(state, key)
    if expected == "error":
        assert state.error is not None
        return
    assert state.error is None
    wanted = Decimal(expected)
    last_place = Decimal(1).scaleb(int(wanted.as_tuple().exponent)) if "." in expected else Decimal(0)
    room = max(last_place * Decimal("0.51"), wanted.copy_abs() * Decimal("1e-27"))
    assert abs(Decimal(state.number) - wanted) <= room


def test_table_is_there() -> None:
    assert len(cases()) > 120


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("-1.3e5", "-130000"),
        ("-1.3e-5", "-0.000013"),
        (".123", "0.123"),
        ("12345.67890", "12345.6789"),
        ("-1.000 000", "-1"),
        ("123 456 789", "123456789"),
        ("1e-3", "0.001"),
    ],
)
def test_numbers_read_in_many_forms(text: str, shown: str) -> None:
    assert copied_text(press(pasted(START, text), Key.EQUALS)) == shown


def test_a_typed_number_is_grouped_and_ends_at_sixteen_digits() -> None:
    assert display_text(after("123456789101112.13")) == "123,456,789,101,112.1"
    assert display_text(after("12345678901234567890123456789012345", SCIENTIFIC)) == (
        "12,345,678,901,234,567,890,123,456,789,012"
    )
