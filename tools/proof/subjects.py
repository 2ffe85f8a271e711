"""Everything that is done on a failing disk: what it begins with, the doing, the judgement."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calculator.back.storage.opening import open_store
from calculator.paths import Places, places
from tools.proof import deeds, spares
from tools.proof.deeds import Verdict
from tools.proof.installations import CHEAP, CODES, made, pair_of
from tools.proof.trials import Deed, Told


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that is done: the files it begins with, the doing, and the judgement."""

    name: str
    begin: Callable[[Path], object]
    deed: Deed
    judge: Callable[[Told], Verdict]


def _notebook(folder: Path) -> Places:
    return made(folder / "files")


def _without(copy: int) -> Callable[[Path], None]:
    def begun(folder: Path) -> None:
        where, pair = _with_pair(folder)
        os.truncate(where.memory(pair, copy), 0)

    return begun


def _with_bad_page(copy: int) -> Callable[[Path], None]:
    def begun(folder: Path) -> None:
        where, pair = _with_pair(folder)
        with where.memory(pair, copy).open("r+b") as file:
            file.seek(6 * 4096 + 100)
            file.write(bytes(64))

    return begun


def _with_pair(folder: Path) -> tuple[Places, int]:
    where = _notebook(folder)
    store = open_store(where, CODES.main, CHEAP)
    pair = pair_of(store)
    store.close()
    return where, pair


def _nothing(folder: Path) -> Places:
    folder.mkdir()
    (folder / "files").mkdir()
    return places(str(folder / "files"))


SUBJECTS: Final = (
    Subject("save", _notebook, deeds.save, deeds.judged_save),
    Subject("attachment", _notebook, deeds.attach, deeds.judged_attach),
    Subject("code change", _notebook, deeds.recode, deeds.judged_recode),
    Subject("growth", _notebook, spares.grow, spares.judged_growth),
    Subject("backup", _notebook, spares.write_spare, spares.judged_spare),
    Subject("restore", spares.notebook_and_spare, spares.bring_back, spares.judged_return),
    Subject("clean close", _notebook, deeds.end, deeds.judged_end),
    Subject("heal copy a", _without(0), deeds.heal, deeds.judged_heal),
    Subject("heal copy b", _without(1), deeds.heal, deeds.judged_heal),
    Subject("bad page in copy a", _with_bad_page(0), deeds.verify, deeds.judged_heal),
    Subject("bad page in copy b", _with_bad_page(1), deeds.verify, deeds.judged_heal),
    Subject("make over a notebook", _notebook, deeds.make, deeds.judged_make),
    Subject("make at first", _nothing, deeds.make, deeds.judged_make),
    Subject("calculator's first start", _nothing, deeds.start, deeds.judged_start),
    Subject("calculator's exit", _notebook, deeds.keep_own, deeds.judged_untouched),
)
