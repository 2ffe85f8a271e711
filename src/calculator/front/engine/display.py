"""What the display says, with the signs of a language."""

from calculator.front.engine.history import HistoryRow
from calculator.front.engine.state import State

_GROUP: int = 3


def localised(number: str, decimal_sign: str, group_sign: str) -> str:
    """`number`, ungrouped and with a point, as the display shows it: -1,234.5."""
    mantissa, e, exponent = number.partition("e")
    whole, point, fraction = mantissa.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    if group_sign:
        first = len(digits) % _GROUP
        groups = [digits[:first]] if first else []
        groups += [digits[at : at + _GROUP] for at in range(first, len(digits), _GROUP)]
        digits = group_sign.join(groups)
    return sign + digits + (decimal_sign if point else "") + fraction + e + exponent


def display_text(state: State, decimal_sign: str = ".", group_sign: str = ",") -> str:
    """The result or the number being typed; the words id of the sentence where there is an error."""
    return state.error.value if state.error is not None else localised(state.number, decimal_sign, group_sign)


def copied_text(state: State, decimal_sign: str = ".") -> str:
    """The number shown, ungrouped; "" where there is an error."""
    return "" if state.error is not None else localised(state.number, decimal_sign, "")


def expression_text(state: State, decimal_sign: str = ".") -> str:
    """The small line over the result, ungrouped: 12.5 × 30=."""
    return state.line.shown.replace(".", decimal_sign)


def row_expression(row: HistoryRow, decimal_sign: str = ".") -> str:
    """The small line of a row of the history."""
    return row.expression.replace(".", decimal_sign)


def row_result(row: HistoryRow, decimal_sign: str = ".", group_sign: str = ",") -> str:
    """The large line of a row of the history."""
    return localised(row.result, decimal_sign, group_sign)
