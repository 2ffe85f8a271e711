"""The table of how long codes resist."""

import pytest

from tools.resistance import spoken, table


@pytest.mark.parametrize(
    ("years", "text"),
    [
        (78.8, "79 years"),
        (5.04, "5 years"),
        (0.45, "164 days"),
        (0.0005, "4.4 hours"),
        (0.0000045, "2.4 minutes"),
        (1e9, "over 10,000 years"),
    ],
)
def test_times_are_spoken_in_the_unit_that_fits(years: float, text: str) -> None:
    assert spoken(years) == text


def test_the_table_has_the_kinds_and_the_three_rates() -> None:
    lines = table(2.5).splitlines()
    assert "this machine, 2.5/s" in lines[0]
    assert "one RTX 5090, 712/s" in lines[0]
    assert any(line.startswith("| 8 random digits | 100,000,000 |") and "1.6 days" in line for line in lines)
    assert any(line.startswith("| the sum that set-up offers") and "79 years" in line for line in lines)
