"""The calculator against what Windows was seen to do, row by row (the two .tsv files; * is not compared)."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from calculator.front.engine.display import display_text, expression_text, row_expression, row_result
from calculator.front.engine.machine import START
from calculator.front.engine.number import Error
from calculator.front.engine.state import State
from tests.calculator.front.engine.strokes import SCIENTIFIC, after

SENTENCES = {
    Error.DIVIDE_BY_ZERO: "Cannot divide by zero",
    Error.UNDEFINED: "Result is undefined",
    Error.INVALID: "Invalid input",
    Error.OVERFLOW: "Overflow",
}


@dataclass(frozen=True, slots=True)
class Case:
    keys: str
    display: str
    expression: str
    history: str


def cases(table: str) -> list[Case]:
    with (Path(__file__).parent / table).open(newline="", encoding="utf-8") as rows:
        return [Case(**row) for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)]


def shown(state: State) -> str:
    return SENTENCES[state.error] if state.error is not None else display_text(state)


def rows_shown(state: State) -> str:
    return "; ".join(f"{row_expression(row).removesuffix('=')} = {row_result(row)}" for row in state.history)


def check(case: Case, state: State) -> None:
    assert shown(state) == case.display
    if case.expression != "*":
        assert expression_text(state).strip() == case.expression
        assert rows_shown(state) == case.history


@pytest.mark.parametrize("case", cases("standard_keys.tsv"), ids=lambda case: case.keys)
def test_standard_shows_what_windows_shows(case: Case) -> None:
    check(case, after(case.keys, START))


@pytest.mark.parametrize("case", cases("scientific_keys.tsv"), ids=lambda case: case.keys)
def test_scientific_shows_what_windows_shows(case: Case) -> None:
    check(case, after(case.keys, SCIENTIFIC))


def test_tables_are_there() -> None:
    assert len(cases("standard_keys.tsv")) > 100
    assert len(cases("scientific_keys.tsv")) > 150
