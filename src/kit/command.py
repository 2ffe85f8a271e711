"""The kit as a command: the same as its window, for those who prefer typing, and for tests and builds."""

import argparse
import getpass
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from random import SystemRandom
from typing import Final

from calculator.errors import AppError
from calculator.words import LANGUAGES, Words, catalogue
from kit.cards import CardOrder, DrawCards, Paper
from kit.choices import Choices, Country
from kit.drawing import drawn_surroundings
from kit.errors import NoScreen, PackFaulty, ProgramsMissing
from kit.making import Order, make_home_stick, make_worker_stick
from kit.own_pack import OwnPack, read_own_pack
from kit.places import identities, own_resources, pack_schema, start_folder
from kit.programs import System, read_programs
from kit.signing.key import ENDING, OpenKey, load_public, make_key, open_key
from kit.sticks.checking import check_worker_stick
from kit.sticks.checking_home import check_home_stick
from kit.sticks.disk import need_folder, told_of_stick
from kit.sticks.findings import Verdict
from kit.sticks.sums import SUMS

_SHOWN_FINDINGS: Final = 40


class Command:
    """One command with its words; every action returns the exit code: 0 well, 1 not."""

    def __init__(self, words: Words, resources: Path, around: Path | None, draw_cards: DrawCards) -> None:
        self._words = words
        self._draw_cards = draw_cards
        self._resources = resources
        self._around = around
        self._percent = -1

    def make_key(self, asked: argparse.Namespace) -> int:
        """Make the house's key."""
        return 1 if self._new_key(Path(asked.file).with_suffix(ENDING)) is None else 0

    def check_pack(self, asked: argparse.Namespace) -> int:
        """Check a pack and show the date of each number and note."""
        dates = self._own_pack(asked.folder).dates()
        self._say("said.pack_good", count=len(dates))
        today = datetime.now().astimezone().date()
        for one in dates:
            sentence = "said.pack_old" if one.is_old(today) else "said.pack_line"
            self._say(sentence, language=one.language, day=one.checked_on.isoformat(), name=one.name)
        return 0

    def worker(self, asked: argparse.Namespace, key: OpenKey | None = None) -> int:
        """Make a worker's stick; without an open `key`, the one that was named is opened."""
        identity = identities(self._resources)[asked.identity]
        own = self._own_pack(asked.pack) if asked.pack is not None else None
        choices = Choices(asked.identity, tuple(asked.languages), tuple(asked.countries))
        programs = self._programs(asked.programs)
        key = key or open_key(asked.key, self._ask("ask.phrase"))
        cards = self._cards_if_any(CardOrder(identity, choices.languages, key=key.public.fingerprint))
        order = Order(programs, identity, choices, own, asked.pack, cards)
        make_worker_stick(asked.stick, order, key, self._words, self._show)
        self._say("said.worker_made", key=key.public.fingerprint)
        return 0

    def both(self, asked: argparse.Namespace) -> int:
        """Make a worker's stick and a take-home stick as two folders; the key too, where it is not there yet."""
        for name in ("worker", "home"):
            (asked.folder / name).mkdir(parents=True, exist_ok=True)
        key = None
        if not asked.key.exists() and (key := self._new_key(asked.key)) is None:
            return 1
        asked.stick = asked.folder / "worker"
        done = self.worker(asked, key)
        asked.worker, asked.stick = asked.stick, asked.folder / "home"
        return done or self.home(asked)

    def cards(self, asked: argparse.Namespace) -> int:
        """Draw the cards to print, into a folder that is there."""
        identity = identities(self._resources)[asked.identity]
        key = load_public(asked.key).fingerprint if asked.key is not None else ""
        order = CardOrder(identity, tuple(asked.languages), tuple(asked.papers), key)
        need_folder(asked.folder)
        with told_of_stick():
            for name, data in self._draw_cards(order).items():
                (asked.folder / name).write_bytes(data)
        self._say("said.cards_made", folder=str(asked.folder))
        return 0

    def home(self, asked: argparse.Namespace) -> int:
        """Make a take-home stick."""
        worker = self._programs(asked.worker)
        words = words_of(self._resources, asked.household or asked.language)
        surroundings = drawn_surroundings(words, datetime.now().astimezone(), SystemRandom())
        make_home_stick(asked.stick, worker, asked.systems, surroundings, self._show)
        self._say("said.home_made")
        return 0

    def check(self, asked: argparse.Namespace) -> int:
        """Check a stick: a worker's by itself, any other against a worker's."""
        trusted = load_public(asked.key) if asked.key is not None else None
        worker = self._around if asked.worker is None else asked.worker
        is_home = not (asked.stick / SUMS).exists() and worker is not None
        first = worker if is_home and worker is not None else asked.stick
        verdict = check_worker_stick(first, trusted, self._show)
        self._tell(verdict, is_home=False)
        if is_home and verdict.is_whole:
            verdict = check_home_stick(asked.stick, read_programs(first).sums, self._show)
            self._tell(verdict, is_home=True)
        elif verdict.is_whole and trusted is None:
            self._say("said.compare")
        return 0 if verdict.is_whole else 1

    def say_failure(self, error: AppError) -> int:
        """One sentence for what went wrong, and for a pack every place."""
        sentence = error.sentence_id if error.sentence_id in self._words else "failed.unknown"
        self._say(sentence)
        for problem in error.problems if isinstance(error, PackFaulty) else ():
            print(problem)
        return 1

    def _new_key(self, file: Path) -> OpenKey | None:
        """Make a key and say its number; None where the phrase was not typed twice alike."""
        phrase = self._ask("ask.new_phrase")
        if self._ask("ask.again") != phrase:
            self._say("ask.differs")
            return None
        key = make_key(file, phrase)
        self._say("said.key_made", file=str(file), key=key.public.fingerprint)
        return key

    def _own_pack(self, folder: Path) -> OwnPack:
        return read_own_pack(folder, pack_schema(self._resources))

    def _cards_if_any(self, order: CardOrder) -> Mapping[str, bytes]:
        """The cards; without a screen the stick is made without them, and that is said."""
        try:
            return self._draw_cards(order)
        except NoScreen as error:
            self.say_failure(error)
            return {}

    def _programs(self, named: Path | None) -> Path:
        folder = named or self._around
        if folder is None:
            raise ProgramsMissing
        return folder

    def _tell(self, verdict: Verdict, *, is_home: bool) -> None:
        if verdict.is_whole:
            self._say("said.home_whole" if is_home else "said.checked", count=verdict.files)
        else:
            self._say("said.not_whole", count=len(verdict.findings))
            for finding in verdict.findings[:_SHOWN_FINDINGS]:
                print(f"  {self._words(f'finding.{finding.kind}', path=finding.path)}")
        if verdict.key is not None:
            self._say("said.signed", key=verdict.key.fingerprint)

    def _say(self, sentence: str, **values: str | int) -> None:
        print(self._words(sentence, **values), flush=True)

    def _ask(self, question: str) -> str:
        """A phrase, without showing it; from the standard input where nobody sits at a terminal."""
        if sys.stdin.isatty():
            return getpass.getpass(self._words(question))
        return sys.stdin.readline().rstrip("\n")

    def _show(self, done: int, total: int) -> None:
        percent = 100 * done // max(total, 1)
        if sys.stderr.isatty() and percent != self._percent:
            self._percent = percent
            print(f"\r{self._words('said.working', percent=percent)} ", end="", file=sys.stderr, flush=True)


def words_of(resources: Path, language: str) -> Words:
    """The kit's words in a language."""
    return catalogue((resources / "words.json").read_bytes(), language)


def _parser(resources: Path, language: str) -> argparse.ArgumentParser:
    words = words_of(resources, language)
    ready = list(identities(resources))
    top = argparse.ArgumentParser(prog="kit", description=words("help.kit"))
    top.add_argument("--language", choices=LANGUAGES, default=language)
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    key = commands.add_parser("key", help=words("help.key"))
    key.add_argument("file", type=Path, help=words("help.key_file"))
    key.set_defaults(act=Command.make_key)

    pack = commands.add_parser("check-pack", help=words("help.check_pack"))
    pack.add_argument("folder", type=Path)
    pack.set_defaults(act=Command.check_pack)

    worker = commands.add_parser("worker", help=words("help.worker"))
    worker.add_argument("stick", type=Path, help=words("help.worker_stick"))
    _add_worker_options(worker, words, ready)
    worker.set_defaults(act=Command.worker)

    both = commands.add_parser("both", help=words("help.both"))
    both.add_argument("folder", type=Path)
    _add_worker_options(both, words, ready)
    both.add_argument("--systems", nargs="+", type=System, choices=list(System), default=list(System))
    both.add_argument("--household", choices=LANGUAGES, help=words("help.household"))
    both.set_defaults(act=Command.both)

    home = commands.add_parser("home", help=words("help.home"))
    home.add_argument("stick", type=Path, help=words("help.home_stick"))
    home.add_argument("--worker", type=Path, help=words("help.from_worker"))
    home.add_argument("--systems", nargs="+", type=System, choices=list(System), default=list(System))
    home.add_argument("--household", choices=LANGUAGES, help=words("help.household"))
    home.set_defaults(act=Command.home)

    cards = commands.add_parser("cards", help=words("help.cards"))
    cards.add_argument("folder", type=Path)
    cards.add_argument("--identity", choices=ready, default=ready[0], help=words("help.identity"))
    cards.add_argument("--languages", nargs="+", choices=LANGUAGES, default=list(LANGUAGES))
    cards.add_argument("--papers", nargs="+", type=Paper, choices=list(Paper), default=list(Paper))
    cards.add_argument("--key", type=Path, help=words("help.public_key"))
    cards.set_defaults(act=Command.cards)

    check = commands.add_parser("check", help=words("help.check"))
    check.add_argument("stick", type=Path)
    check.add_argument("--key", type=Path, help=words("help.public_key"))
    check.add_argument("--worker", type=Path, help=words("help.from_worker"))
    check.set_defaults(act=Command.check)
    return top


def _add_worker_options(worker: argparse.ArgumentParser, words: Words, ready: Sequence[str]) -> None:
    worker.add_argument("--programs", type=Path, help=words("help.programs"))
    worker.add_argument("--key", type=Path, required=True, help=words("help.signing_key"))
    worker.add_argument("--identity", choices=ready, default=ready[0], help=words("help.identity"))
    worker.add_argument("--languages", nargs="+", choices=LANGUAGES, default=list(LANGUAGES))
    worker.add_argument("--countries", nargs="+", type=Country, choices=list(Country), default=list(Country))
    worker.add_argument("--pack", type=Path, help=words("help.pack"))


def _own_language() -> str:
    language = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return language[:2] if language[:2] in LANGUAGES else LANGUAGES[0]


def main(arguments: Sequence[str], draw_cards: DrawCards) -> int:
    """Do what was typed; 0 for well done and for a plain yes, 1 otherwise."""
    resources = own_resources()
    asked = _parser(resources, _own_language()).parse_args(arguments[1:])
    command = Command(words_of(resources, asked.language), resources, start_folder(arguments), draw_cards)
    try:
        return int(asked.act(command, asked))
    except AppError as error:
        return command.say_failure(error)
