"""What the kit's window and its command do: from what was chosen to a stick."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calculator.identity import Identity
from calculator.words import Words
from kit.choices import Choices
from kit.drawing import Surroundings
from kit.errors import StickNotEmpty
from kit.own_pack import OwnPack
from kit.programs import System, read_programs
from kit.signing.key import OpenKey
from kit.sticks.disk import files_in
from kit.sticks.home import write_home_stick
from kit.sticks.worker import CARDS_FOLDER, FIRST_PAGE, OWN_FOLDER, OWN_PACKED, write_worker_stick
from kit.sticks.writing import Entry, Progress

_STARTS: Final = {
    System.WINDOWS: "windows/Kit.exe, windows/Set-up.exe",
    System.LINUX: "sh linux/kit.sh, sh linux/set-up.sh",
}


@dataclass(frozen=True, slots=True)
class Order:
    """A worker's stick to be made. `own_folder` is the YAML of `own`; `cards` are files by name."""

    programs: Path
    identity: Identity
    choices: Choices
    own: OwnPack | None = None
    own_folder: Path | None = None
    cards: Mapping[str, bytes] | None = None


def make_worker_stick(stick: Path, order: Order, key: OpenKey, words: Words, progress: Progress) -> None:
    """Make a worker's stick; `words` are the kit's in the language of its first page. Raises AppError."""
    _need_apart(stick, order)
    further = [Entry(FIRST_PAGE, _first_page(order, key, words).encode())]
    if order.own is not None and order.own_folder is not None:
        further.append(Entry(OWN_PACKED, order.own.packed()))
        # As they are written, too: so that the next stick can be made from this one, with newer numbers.
        further += [
            Entry(f"{OWN_FOLDER}/{path}", order.own_folder / path) for path in sorted(files_in(order.own_folder))
        ]
    further += [Entry(f"{CARDS_FOLDER}/{name}", data) for name, data in (order.cards or {}).items()]
    programs = read_programs(order.programs)
    write_worker_stick(stick, programs, order.identity, order.choices, further, key, progress)


def make_home_stick(
    stick: Path, worker: Path, systems: Sequence[System], surroundings: Surroundings, progress: Progress
) -> None:
    """Make a take-home stick from a worker's stick, for those of `systems` that this has. Raises AppError."""
    programs = read_programs(worker)
    wanted = [system for system in programs.systems() if system in systems]
    write_home_stick(stick, programs, wanted, surroundings, progress)


def _need_apart(stick: Path, order: Order) -> None:
    """Raises StickNotEmpty where the stick is what it is to be made from: it would be emptied first."""
    place = stick.resolve()
    for source in (order.programs, order.own_folder):
        if source is not None and place in (source.resolve(), *source.resolve().parents):
            raise StickNotEmpty


def _first_page(order: Order, key: OpenKey, words: Words) -> str:
    text = words(
        "first_page.text",
        title=order.identity.title(order.choices.languages[0]),
        key=key.public.fingerprint,
        windows=_STARTS[System.WINDOWS],
        linux=_STARTS[System.LINUX],
    )
    return text.replace("\n", "\r\n") + "\r\n"
