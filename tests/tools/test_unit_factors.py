"""The committed factors are those of the units library."""

from tools.unit_factors import MODULE, written


def test_the_module_is_what_would_be_written() -> None:
    assert MODULE.read_text(encoding="utf-8") == written()
