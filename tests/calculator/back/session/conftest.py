"""A new notebook for each test of this folder, and a way to open it again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from calculator.back.notebook.settings import Settings
from calculator.back.session.session import Session
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.paths import Places, places

CODES = NewCodes(main="73*58+4419", recovery="123450987612+210987650321")

Reopen = Callable[[], Session]


@pytest.fixture
def installation(tmp_path: Path) -> Places:
    """The files of an installation."""
    return places(str(tmp_path / "files"))


@pytest.fixture
def notebook(installation: Places, quick_cost: Cost) -> Iterator[Session]:
    """A new notebook, open."""
    session = Session(make_store(installation, CODES, Settings(), quick_cost))
    yield session
    session.close()


@pytest.fixture
def reopen(notebook: Session, installation: Places, quick_cost: Cost) -> Iterator[Reopen]:
    """Closes what is open and opens it again."""
    opened = [notebook]

    def again() -> Session:
        opened[-1].close()
        opened.append(Session(open_store(installation, CODES.main, quick_cost)))
        return opened[-1]

    yield again
    opened[-1].close()
