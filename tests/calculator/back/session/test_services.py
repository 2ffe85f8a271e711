"""Chosen services, over real encrypted files."""

from collections.abc import Callable

import pytest

from calculator.back.notebook.services import ChosenService
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.session.session import Session
from calculator.errors import TooLong

FIRST, SECOND = ChosenService("line.one", "Pharmacie 🌱"), ChosenService("line.two", "Warranty desk")


def test_chosen_services_are_there_at_the_next_opening(notebook: Session, reopen: Callable[[], Session]) -> None:
    assert notebook.chosen_services() == ()
    notebook.choose_service(FIRST)
    notebook.choose_service(SECOND)
    assert reopen().chosen_services() == (FIRST, SECOND)


def test_another_name_keeps_the_place(notebook: Session) -> None:
    notebook.choose_service(FIRST)
    notebook.choose_service(SECOND)
    renamed = ChosenService(FIRST.service_id, "Dryer")
    notebook.choose_service(renamed)
    assert notebook.chosen_services() == (renamed, SECOND)


def test_a_dropped_one_can_be_chosen_again(notebook: Session) -> None:
    notebook.choose_service(FIRST)
    notebook.choose_service(SECOND)
    assert notebook.drop_service(FIRST.service_id) == FIRST
    assert notebook.drop_service(FIRST.service_id) is None
    assert notebook.chosen_services() == (SECOND,)
    notebook.choose_service(FIRST)
    assert notebook.chosen_services() == (SECOND, FIRST)


def test_a_name_holds_its_limit_and_no_more(notebook: Session) -> None:
    with pytest.raises(TooLong):
        notebook.choose_service(ChosenService("line.one", "x" * (FIELD_LIMIT + 1)))
    with pytest.raises(TooLong):
        notebook.choose_service(ChosenService("x" * (FIELD_LIMIT + 1)))
    assert notebook.chosen_services() == ()
