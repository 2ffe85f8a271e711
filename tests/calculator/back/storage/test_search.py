"""What search reads of a store, over real encrypted files."""

from pathlib import Path

import pytest

from calculator.back.notebook.tasks import Task, TaskId
from calculator.back.session.session import Session
from calculator.back.storage.search import NOT_SOUGHT, SOURCES
from tests.faults.installations import Made, flip
from tests.golden.notebooks import golden


def test_it_is_found_at_the_next_opening_and_after_a_copy_was_made_anew(made: Made) -> None:
    flip(made.copies()[0], 3 * 4096 + 100)
    session = Session(made.open())
    assert len(session.search("wilhelmina")) == 1
    session.verify()
    session.save_task(Task(TaskId("t"), "Wilhelmina"))
    assert len(session.search("wilhelmina")) == 2
    session.close()


@pytest.mark.parametrize("schema", [1, 2, 3, 4])
def test_an_older_notebook_is_searched_like_any_other(tmp_path: Path, schema: int) -> None:
    session = Session(golden(schema, tmp_path / "old").open())
    assert [hit.page_id for hit in session.search("مرحبا")] == ["people"]
    session.close()


def test_every_table_can_be_searched_or_is_known_to_hold_nothing(made: Made) -> None:
    """Fails for whoever adds a table: it belongs into SOURCES, or into NOT_SOUGHT."""
    store = made.open()
    tables = {str(name) for (name,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    sought = {table for source in SOURCES for table in source.tables}
    store.close()
    assert {table for table in tables if not table.startswith("sqlite_")} == sought | NOT_SOUGHT
