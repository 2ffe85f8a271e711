"""The check behind the window: it mends a copy that nobody has read, and says so once."""

from dataclasses import replace

import pytest

from calculator.back.notebook.settings import Settings
from calculator.back.session.session import Session
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.store import Condition
from calculator.errors import StoreDamaged
from calculator.paths import COPIES, PAGE_BYTES, PAIRS, Places, places
from tests.faults.installations import flip

CODES = NewCodes(main="73*58+4419", recovery="123450987612+210987650321")


@pytest.fixture
def closed(tmp_path_factory: pytest.TempPathFactory, quick_cost: Cost) -> Places:
    """A notebook that was closed well."""
    files = places(str(tmp_path_factory.mktemp("files")))
    make_store(files, CODES, replace(Settings(), people_label="Trades"), quick_cost).close()
    return files


def spoil(files: Places, copies: range) -> None:
    """One bit in the fifth page of these copies, of which a quick opening reads only some."""
    for pair in range(PAIRS):
        for copy in copies:
            flip(files.memory(pair, copy), 5 * PAGE_BYTES + 100)


def test_a_whole_notebook_gives_no_notice(closed: Places, quick_cost: Cost) -> None:
    session = Session(open_store(closed, CODES.main, quick_cost))
    assert session.verify() == ""
    assert session.condition is Condition.OPEN
    session.close()


def test_a_bad_copy_is_mended_and_told_once(closed: Places, quick_cost: Cost) -> None:
    spoil(closed, range(1, COPIES))
    session = Session(open_store(closed, CODES.main, quick_cost))
    assert session.condition is Condition.OPEN
    assert session.verify() == "notice.healed"
    assert session.verify() == ""
    session.close()

    again = Session(open_store(closed, CODES.main, quick_cost))
    assert again.verify() == ""
    again.close()


def test_two_bad_copies_are_damage(closed: Places, quick_cost: Cost) -> None:
    spoil(closed, range(COPIES))
    session = Session(open_store(closed, CODES.main, quick_cost))
    with pytest.raises(StoreDamaged):
        session.verify()
    session.close()
