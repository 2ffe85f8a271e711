"""What the children of these tests do: one action on one installation, a line for each thing that happened."""

import resource
import sys
from collections.abc import Callable
from pathlib import Path

from calculator.back.storage.block import Role
from calculator.back.storage.keys import REAL
from calculator.back.storage.making import NewCodes
from calculator.back.storage.opening import open_store
from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.restoring import restore
from calculator.back.storage.store import Store
from calculator.errors import AppError
from calculator.front.files import OwnState, prepare, write_own
from calculator.paths import Places, places
from tests.faults.installations import CHEAP, MAIN, RECODED, RECOVERY, person

PEOPLE = 8


def say(*words: object) -> None:
    """One line, at once."""
    print(*words, flush=True)


def save(store: Store, text: str) -> None:
    """One change that touches many pages: the same text in the first and the last of them."""
    store.change([statement for number in range(PEOPLE) for statement in put_person(person(text * 60, number))])


def name_of(store: Store) -> str:
    """The text that all people have in common; "mixed" when they differ."""
    names = {person.real_name[:4] for person in read_people(store)}
    notes = {person.notes[:4] for person in read_people(store)}
    return names.pop() if len(names) == 1 and len(notes) <= 1 else "mixed"


def tell(work: Callable[[], None], done: str) -> None:
    """Do something and say how that ended."""
    try:
        work()
    except AppError as error:
        say(type(error).__name__)
    else:
        say(done)


def try_save(store: Store, text: str) -> None:
    """Save and say how that ended."""
    tell(lambda: save(store, text), f"saved {text}")


def spare_of(installation: Places) -> Path:
    """Where the spare of an installation is written, and read from."""
    return installation.folder.with_name(f"{installation.folder.name}-spare")


def act(action: str, installation: Places) -> None:
    """Do `action` with the calculator's part of the files, or with the notebook open."""
    match action:
        case "prepare":
            prepare(installation)
            say("prepared")
        case "own":
            write_own(installation, OwnState(1, 2, 3, 4))
            say("written")
        case "memory":
            used = resource.getpagesize() * int(Path("/proc/self/statm").read_text().split()[0])
            resource.setrlimit(resource.RLIMIT_AS, (used + 64 * 1024 * 1024, resource.RLIM_INFINITY))
            open_store(installation, MAIN, REAL)
        case "restore":
            restore(installation, spare_of(installation), MAIN, NewCodes(RECODED, RECOVERY), CHEAP).close()
            say("restored")
        case _:
            store = open_store(installation, MAIN, CHEAP)
            act_on(action, store, installation)
            store.close()
            if action != "first":
                say("closed")


def act_on(action: str, store: Store, installation: Places) -> None:
    """Do `action` with an open notebook."""
    match action:
        case "hold":
            say("held")
            sys.stdin.read()
        case "first":
            save(store, "0000")
        case "once":
            try_save(store, "1111")
            say(name_of(store))
        case "twice":
            for text in ("1111", "2222"):
                try_save(store, text)
                say("shows", name_of(store))
        case "for ever":
            for number in range(1000, 10000):
                save(store, str(number))
                say(number)
        case _:
            act_once(action, store, installation)


def write_spare(store: Store, installation: Places) -> None:
    """A spare that the main code opens."""
    store.write_spare(spare_of(installation), store.spare_key_of(MAIN))


def act_once(action: str, store: Store, installation: Places) -> None:
    """Do what is more than a save with an open notebook."""
    match action:
        case "recode":
            tell(lambda: store.rekey({Role.MAIN: store.key_of(RECODED)}), "recoded")
        case "grow":
            tell(lambda: store.grow(1), "grown")
        case "spare":
            tell(lambda: write_spare(store, installation), "spared")


try:
    act(sys.argv[1], places(sys.argv[2]))
except AppError as error:
    say(type(error).__name__)
