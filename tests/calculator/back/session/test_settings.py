"""Settings and the labels of the pages, over real encrypted files."""

from collections.abc import Callable

import pytest

from calculator.back.notebook.settings import Settings
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.session.session import Session
from calculator.errors import TooLong

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
