"""A spare copy: one file, to a place that is chosen or typed here."""

from functools import partial
from pathlib import PurePath
from typing import Final

from calculator.back.ui.book import Book
from calculator.back.ui.sections.more.stage import Stage
from calculator.back.ui.sections.more.topic import StagedCard
from calculator.back.ui.spare_copy import SpareCopy
from calculator.back.ui.widgets.choice import Choice
from calculator.back.ui.widgets.code_line import CodeLine
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.words import Words

_LONGEST: Final = 16


class SpareCard(StagedCard):
    """What it is, what stays behind, where to, under which name, and the code that opens it."""

    def __init__(self, words: Words, book: Book) -> None:
        spare = book.desk.spare_copy
        super().__init__("spare_card", words("more.spare"), lambda: _stage_of(words, spare))
        spare.stepped.connect(self.show_stage)
        spare.look()


def _stage_of(words: Words, spare: SpareCopy) -> Stage:
    stage = Stage()
    if spare.made:
        stage.answer(words("spare.done", name=spare.made))
        stage.say(words("spare.done_about"))
        stage.first = stage.button("spare_again", words("spare.again"), spare.begin_again)
        return stage
    stage.say(words("spare.about"))
    stage.say(words("spare.traces"))
    folder = _place(stage, words, spare)
    name = Field(words, "spare.name", Lines.ONE, "spare_name")
    name.fill(spare.name)
    name.edited.connect(lambda: setattr(spare, "name", name.text()))
    stage.add(name)
    stage.say(words("spare.name_about"), name="soft")
    if spare.is_busy:
        stage.answer(words("spare.busy"))
    elif spare.trouble_id:
        stage.answer(words(spare.trouble_id if spare.trouble_id in words else "spare.failed.unknown"))
    line = CodeLine(words, words("spare.code"), "spare_code")
    line.entered.connect(spare.write)
    stage.add(line)
    stage.first = line if spare.folder else folder
    return stage


def _place(stage: Stage, words: Words, spare: SpareCopy) -> Field:
    folder = Field(words, "spare.folder", Lines.ONE, "spare_folder", "spare.folder_hint")
    folder.fill(spare.folder)
    folder.edited.connect(lambda: setattr(spare, "folder", folder.text()))

    def choose(found: str) -> None:
        spare.folder = found
        folder.fill(found)

    if spare.found:
        choice = Choice("spare_stick", words("spare.found"), [(one, _short(one)) for one in spare.found])
        choice.show_value(spare.folder)
        choice.value_chosen.connect(choose)
        stage.add(choice)
    else:
        stage.say(words("spare.none"), name="soft")
    stage.button("spare_look", words("spare.look"), partial(spare.look))
    stage.add(folder)
    return folder


def _short(folder: str) -> str:
    """The name of a stick, as much of it as a button holds; on Windows its letter."""
    name = PurePath(folder).name or folder
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
