"""The operators between two numbers: what they give, and which binds tighter."""

from decimal import Context, Decimal
from typing import Final

from calculator.front.engine.functions.powers import logarithm_to, power, root
from calculator.front.engine.keys import Key
from calculator.front.engine.number import MAX_EXPONENT, MEANT_DIGITS, WORK, ZERO, Error, bounded

_RANKS: Final = {
    Key.ADD: 1,
    Key.SUBTRACT: 1,
    Key.MULTIPLY: 2,
    Key.DIVIDE: 2,
    Key.MODULO: 2,
    Key.POWER: 3,
    Key.Y_ROOT: 3,
    Key.LOG_BASE: 3,
}
# A remainder needs every digit of the quotient before its point.
_WHOLE: Final = Context(prec=2 * MAX_EXPONENT + 2 * MEANT_DIGITS)


def rank(operator: Key | None) -> int:
    """How tight `operator` binds: + − less than × ÷ mod, these less than powers; no operator least."""
    return 0 if operator is None else _RANKS[operator]


def apply(operator: Key, left: Decimal, right: Decimal) -> Decimal | Error:
    """`left` `operator` `right`."""
    if operator is Key.ADD:
        return bounded(_sum(left, right))
    if operator is Key.SUBTRACT:
        return bounded(_sum(left, right.copy_negate()))
    if operator is Key.MULTIPLY:
        return bounded(WORK.multiply(left, right))
    if operator is Key.DIVIDE:
        return quotient(left, right)
    if operator is Key.MODULO:
        return modulo(left, right)
    if operator is Key.POWER:
        return power(left, right)
    return root(left, right) if operator is Key.Y_ROOT else logarithm_to(left, right)


def _sum(left: Decimal, right: Decimal) -> Decimal:
    total = WORK.add(left, right)
    if total and total.adjusted() < max(left.adjusted(), right.adjusted()) - MEANT_DIGITS:
        return ZERO
    return total


def quotient(left: Decimal, right: Decimal) -> Decimal | Error:
    """`left` ÷ `right`; 0 ÷ 0 is UNDEFINED, any other number ÷ 0 DIVIDE_BY_ZERO."""
    if not right:
        return Error.DIVIDE_BY_ZERO if left else Error.UNDEFINED
    return bounded(WORK.divide(left, right))


def modulo(left: Decimal, right: Decimal) -> Decimal | Error:
    """What is left of `left`, with the sign of `right` (floored division); `left` itself where `right` is 0."""
    if not right:
        return bounded(left)
    rest = _WHOLE.remainder(left, right)
    if rest and rest.is_signed() != right.is_signed():
        rest = _WHOLE.add(rest, right)
    # A hair above nothing or below the divisor is what rounding left over: 12 mod (1 ÷ 12) is 0.
    return bounded(ZERO if _is_hair(rest, right) or _is_hair(_WHOLE.subtract(rest, right), right) else rest)


def _is_hair(value: Decimal, beside: Decimal) -> bool:
    return not value or value.adjusted() < beside.adjusted() - MEANT_DIGITS


def percent(value: Decimal, of: Decimal, operator: Key | None) -> Decimal | Error:
    """A hundredth of `value` after × and ÷, else that share of the number before it."""
    share = hundredth(value)
    return bounded(share if operator in (Key.MULTIPLY, Key.DIVIDE) else WORK.multiply(of, share))


def hundredth(value: Decimal) -> Decimal:
    """`value` ÷ 100."""
    return WORK.scaleb(value, -2)
