"""The window where no words are whole: what was written can still be read, and quiet view stays quiet."""

from collections.abc import Callable
from random import Random

from pytestqt.qtbot import QtBot

from calculator.back.content.records import NO_CONTENT
from calculator.back.content.spare_words import SpareWords
from calculator.back.session.session import Session
from calculator.back.ui.sections.section import SectionId
from calculator.back.ui.sections.table import SECTIONS
from calculator.back.ui.shell import Shell
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.wardrobe import Wardrobe
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import AMINA, NADIA, save_rest, styled
from tests.calculator.back.ui.reading import held_texts

NOTICE = "It is damaged."


def test_every_page_can_be_shown_and_read_without_words(
    qtbot: QtBot, tasks: Tasks, open_session: Callable[..., Session]
) -> None:
    session = open_session(AMINA, NADIA)
    wardrobe = Wardrobe(lambda _: SpareWords(NOTICE), lambda _: NO_CONTENT, styled)
    window = NotebookWindow(wardrobe, "en", tasks, random=Random(1))
    window.show()
    with qtbot.waitSignal(window.filled):
        window.show_session(session)
    window.show_notice("notice.words")
    quiet = held_texts(window)
    assert NOTICE in quiet
    assert not any(word in quiet.lower() for word in ("canary", "real name", "safe", "shown name"))

    shell = window.findChild(Shell)
    assert shell is not None
    window.show_plain()
    for section in SECTIONS:
        shell.go_to(section.id)
    shell.go_to(SectionId.PEOPLE)
    plain = held_texts(window)
    assert AMINA.real_name in plain
    assert AMINA.numbers[0] in plain
    assert "real name" in plain

    window.hide()
    save_rest(qtbot, tasks, window)
    window.deleteLater()
