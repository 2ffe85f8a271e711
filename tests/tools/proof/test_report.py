"""What counts as a failure of a proof."""

from tools.proof.report import Outcome, Row, table


def test_a_row_fails_by_any_outcome_that_must_not_be() -> None:
    for outcome in Outcome:
        row = Row("a thing")
        row.add(outcome, "why")
        assert row.has_failed == (outcome is not Outcome.KEPT)
        assert (f"a thing: {outcome}: why" in table("what", [row])) == row.has_failed


def test_a_loss_that_no_program_can_prevent_is_told_and_fails_nothing() -> None:
    row = Row("flushes ignored", may_lose=True)
    row.add(Outcome.LOST)
    assert not row.has_failed
    assert "| flushes ignored | 1 | 1 | 0 | 0 |" in table("power cut", [row])
