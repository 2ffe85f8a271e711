"""The checks: each one's result counts."""

import pytest

from tools.checks import CHECKS, command, main


def test_a_command_that_ends_well_passes() -> None:
    outcome = command("-c", "print('fine')")()
    assert (outcome.passed, outcome.output) == (True, "fine\n")


def test_a_command_that_fails_says_what_it_printed() -> None:
    outcome = command("-c", "import sys; print('line 5'); sys.exit('bad')")()
    assert not outcome.passed
    assert "line 5" in outcome.output
    assert "bad" in outcome.output


def test_every_promised_check_is_there() -> None:
    names = " ".join(name for name, _ in CHECKS)
    for promised in ("ruff check", "ruff format", "mypy --strict", "import-linter", "locked"):
        assert promised in names


def test_it_knows_no_other_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quick"]) == 2
    assert capsys.readouterr().out.startswith("usage")


def test_a_proof_that_it_does_not_know_is_named_with_those_it_knows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--long", "everything"]) == 2
    assert "faults|power" in capsys.readouterr().out
