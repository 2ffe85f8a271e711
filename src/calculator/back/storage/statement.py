"""One change to the notebook, as it goes to both copies."""

from dataclasses import dataclass

Value = str | int | float | bytes | None


@dataclass(frozen=True, slots=True)
class Statement:
    """Literal SQL with ? and its values. It must do the same on every run: times and ids are values."""

    sql: str
    values: tuple[Value, ...] = ()
