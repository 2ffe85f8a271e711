"""A notebook with something in every section, and how to walk through its pages."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calculator.back.content.records import Content
from calculator.back.notebook.answers import Answer, Phase
from calculator.back.notebook.lists import Checklist, ChecklistItem, ItemId, ListId
from calculator.back.notebook.own_lines import OwnLines
from calculator.back.notebook.packing import PackingId, PackingItem, Whereabouts
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.services import ChosenService
from calculator.back.notebook.tasks import Task, TaskId
from calculator.back.session.session import Session
from calculator.back.ui.window import NotebookWindow

CTRL: Final = Qt.KeyboardModifier.ControlModifier
PAGES: Final = ("right_now", "help", "people", "bag", "to_do", "lists", "more")
LIST: Final = ListId("1" * 32)


def write(session: Session, canary: str, service_id: str, taken: str = "") -> None:
    """Type `canary` into every field there is; `taken` is a ready-made list that was begun."""
    session.save_person(
        Person(
            PersonId("a" * 32),
            f"{canary} real",
            f"{canary} shown",
            (f"{canary} one",),
            f"{canary} times",
            f"{canary} ways",
            f"{canary} notes " * 30,
            "tap",
        )
    )
    session.save_packing_item(
        PackingItem(
            PackingId("b" * 32),
            f"{canary} thing",
            whereabouts=Whereabouts.WITH_SOMEONE,
            holder=PersonId("a" * 32),
            has_copy=True,
            copy_holder=PersonId("a" * 32),
            confirmed_on=date(2026, 11, 20),
            take_last=True,
            note=f"{canary} shelf",
            household_name="flour",
        )
    )
    session.save_packing_item(PackingItem(PackingId("c" * 32), canary * 3, position=1, household_name="rice"))
    session.save_task(Task(TaskId("d" * 32), f"{canary} next", household_name="oil hinge"))
    session.save_list(Checklist(LIST, f"{canary} list", phase=Phase.AFTER, household_name="attic"))
    item = ChecklistItem(ItemId("e" * 32), LIST, f"{canary} item", household_name="wash filter")
    session.save_item(replace(item, answer=Answer.NOT_SAFE, note=f"{canary} note"))
    if taken:
        ready = Checklist(ListId("2" * 32), source_id=taken, phase=Phase.STILL_THERE, household_name="cellar")
        session.save_list(ready)
    session.save_own_lines(OwnLines(f"{canary} word", f"{canary} place", "613 555 0100", "613 555 0101"))
    session.choose_service(ChosenService(service_id, f"{canary} line"))


def go(window: NotebookWindow, page: str) -> None:
    """By the keys that lead there."""
    match page:
        case "right_now":
            QTest.keyClick(window, Qt.Key.Key_F2)
        case "help":
            QTest.keyClick(window, Qt.Key.Key_F1)
        case "more":
            QTest.keyClick(window, Qt.Key.Key_F10)
        case _:
            QTest.keyClick(window, Qt.Key(Qt.Key.Key_1.value + PAGES.index(page)), CTRL)


def texts_of(content: Content) -> set[str]:
    """The sentences of the pack that a screen could show."""
    texts: set[str] = set()
    for suggestion in content.suggestions:
        texts |= {suggestion.text, suggestion.why, suggestion.how, suggestion.caution}
    for checklist in content.checklists:
        texts |= {checklist.text, checklist.about, *(item.text for item in checklist.items)}
    for thing in content.packing:
        texts |= {thing.text, thing.how, thing.caution}
    texts |= {text for step in content.steps for text in (step.text, step.how)}
    texts |= {text for note in content.help_notes for text in (note.text, note.how)}
    for service in content.services:
        texts |= {service.name, service.who, service.hours, service.caution, service.chat, *service.numbers}
    return texts - {"", "911"}
