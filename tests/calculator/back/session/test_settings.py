"""Settings and the labels of the pages, over real encrypted files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from calculator.back.notebook.settings import Settings
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.session.session import Session
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.errors import TooLong
from calculator.paths import places

CODES = NewCodes(main="73*58+4419", recovery="123450987612+210987650321")
CHOSEN = Settings("fr", "Métiers", "8*7.25", 120, "F9").relabelled("lists", "Épicerie").relabelled("tasks", "À faire")


def test_settings_and_labels_are_there_at_the_next_opening(notebook: Session, reopen: Callable[[], Session]) -> None:
    notebook.save_settings(CHOSEN)
    again = reopen()
    assert again.settings() == CHOSEN
    assert again.contents().settings.label_of("lists") == "Épicerie"


def test_a_label_can_be_changed_and_taken_away(notebook: Session) -> None:
    notebook.save_settings(CHOSEN)
    changed = CHOSEN.relabelled("lists", "Listes").relabelled("tasks", "").relabelled("people", "Numéros")
    notebook.save_settings(changed)
    assert notebook.settings() == changed
    assert notebook.settings().label_of("tasks", "default") == "default"
    assert notebook.settings().people_label == "Numéros"


def test_a_label_holds_its_limit_and_no_more(notebook: Session) -> None:
    with pytest.raises(TooLong):
        notebook.save_settings(CHOSEN.relabelled("lists", "x" * (FIELD_LIMIT + 1)))
    assert notebook.settings() == Settings()


def test_a_notebook_is_made_with_its_labels(tmp_path: Path, quick_cost: Cost) -> None:
    store = make_store(places(str(tmp_path)), CODES, CHOSEN, quick_cost)
    assert Session(store).settings() == CHOSEN
    store.close()
