"""The calculator against what Windows Standard was seen to do, row by row (standard_keys.tsv; * is not compared)."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from calculator.front.engine.display import display_text, expression_text, row_expression, row_result
from calculator.front.engine.number import Error
from calculator.front.engine.state import State
from tests.calculator.front.engine.strokes import after

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


def cases() -> list[Case]:
    with (Path(__file__).parent / "standard_keys.tsv").open(newline="", encoding="utf-8") as rows:
        return [Case(**row) for row in csv.DictReader(rows, delimiter="\t")]


def shown(state: State) -> str:
    return SENTENCES[state.error] if state.error is not None else display_text(state)


def rows_shown(state: State) -> str:
    return "; ".join(f"{row_expression(row).removesuffix('=')} = {row_result(row)}" for row in state.history)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.keys)
def test_shows_what_windows_shows(case: Case) -> None:
    state = after(case.keys)
    assert shown(state) == case.display
    if case.expression != "*":
        assert expression_text(state) == case.expression
        assert rows_shown(state) == case.history


def test_table_is_there() -> None:
    assert len(cases()) > 100
