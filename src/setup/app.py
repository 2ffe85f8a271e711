"""Composition root of the set-up program."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from calculator.back.content.pack import read_pack_file
from calculator.back.notebook.settings import Settings
from calculator.back.storage.keys import REAL, Cost, NoMemory
from calculator.back.storage.local import put_local
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.restoring import restore
from calculator.errors import AppError, MemoryShort, NotOpened, StoreUnwritable
from calculator.paths import Places, installed_places, places, resources
from calculator.words import LANGUAGES, Words, catalogue
from setup.draft import Draft, Task
from setup.labels import with_labels
from setup.removing import remove_files
from setup.stick import Stick, read_stick
from setup.ui.pages.making import Make
from setup.ui.window import EVERYTHING, Acts, SetupWindow
from setup.updating import PROGRAM, files_of, update


class WordsDamaged(AppError):
    """The packed words of the notebook are missing or damaged: it could not be made with them."""

    sentence_id = "error.words"


def main(arguments: Sequence[str]) -> int:
    """Show the window until it is closed."""
    parser = argparse.ArgumentParser(prog="setup")
    parser.add_argument("--data")
    folder = parser.parse_args(arguments[1:]).data
    application = QApplication([arguments[0]])
    application.setStyle("Fusion")
    packed = (resources() / "setup.json").read_bytes()
    catalogues = {language: catalogue(packed, language) for language in LANGUAGES}
    style = (resources() / "themes" / "setup.qss").read_text(encoding="utf-8")
    # What it sets up is the installed calculator, wherever it was started from itself.
    where = places(folder) if folder else installed_places()
    on_stick = stick_around()
    acts = acts_on(where, catalogues, resources() / "words.dat", REAL, on_stick)
    window = SetupWindow(catalogues, system_language(), SystemRandom(), acts, style, stick=on_stick)
    fit(window)
    window.show()
    return application.exec()


def system_language() -> str:
    """The desktop's language where there is a catalogue for it, English elsewhere."""
    code = QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else LANGUAGES[0]


def acts_on(where: Places, catalogues: Mapping[str, Words], words: Path, cost: Cost, stick: Stick = EVERYTHING) -> Acts:
    """What set-up does, in the files at `where` unless a folder was named."""

    def chosen(draft: Draft) -> Places:
        return places_in(draft.folder, where)

    def opens(folder: str, entry: str) -> bool:
        try:
            open_store(places_in(folder, where), entry, cost).close()
        except NotOpened:
            return False
        except NoMemory as error:
            raise MemoryShort from error
        return True

    return Acts(
        make=lambda draft: maker(chosen(draft), catalogues, words, cost, stick)(draft),
        opens=opens,
        update=lambda draft: update(program_beside(), Path(draft.folder)),
        remove=lambda draft: remove_files(chosen(draft)),
        folder=str(where.folder),
        numbers=packed_numbers(words),
    )


def packed_numbers(words: Path) -> tuple[str, ...]:
    """Every telephone number of the content pack; none where it cannot be read, which the last step will say."""
    file = read_pack_file(words)
    services = () if file is None else file.pack.content(LANGUAGES[0]).services
    return tuple(number for one in services for number in (*one.numbers, *one.text_numbers, *one.tty_numbers))


def places_in(folder: str, where: Places) -> Places:
    """The files of the calculator in `folder`, or those at `where` when none is named."""
    return files_of(Path(folder)) if folder else where


def stick_around() -> Stick:
    """What the worker's stick says that set-up was started from; everything where it was started from elsewhere."""
    return read_stick(Path(sys.executable).parents[1]) if getattr(sys, "frozen", False) else EVERYTHING


def program_beside() -> Path:
    """The calculator's folder on the stick that set-up was started from."""
    return Path(sys.executable).parent / PROGRAM


def maker(where: Places, catalogues: Mapping[str, Words], words: Path, cost: Cost, stick: Stick = EVERYTHING) -> Make:
    """What the last step does: every file new at random, and the notebook with them, read back before it says done.

    `words` is the packed file from which the notebook gets the labels of its pages, and a copy for itself.
    """

    def make(draft: Draft) -> None:
        file = read_pack_file(words)
        if file is None or stick.own is None:
            raise WordsDamaged
        settings = Settings(
            language=draft.language,
            people_label=catalogues[draft.language](draft.label_id),
            calculation=draft.calculation,
        )
        labelled = with_labels(settings, file.pack.content(draft.language).labels, SystemRandom())
        codes = NewCodes(draft.code, draft.recovery)
        try:
            if draft.task is Task.BACK:
                restore(where, Path(draft.spare), draft.spare_entry, codes, cost).close()
            else:
                store = make_store(where, codes, labelled, cost, file.packed)
                try:
                    local = stick.local_text(draft.country or stick.countries[0])
                    store.change(put_local(local) if local else [])
                finally:
                    store.close()
        except NoMemory as error:
            raise MemoryShort from error
        except NotOpened as error:
            # What was just written cannot be read: to the person it is a disk that does not take it.
            raise StoreUnwritable from error

    return make


def fit(window: SetupWindow) -> None:
    """A size that shows each page whole where the screen is large enough."""
    screen = QGuiApplication.primaryScreen().availableSize()
    line = window.fontMetrics().lineSpacing()
    window.resize(min(46 * line, screen.width()), min(39 * line, screen.height() - 2 * line))
