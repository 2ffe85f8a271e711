"""Does what the kit's window gathered, and says how it went."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import SystemRandom

from calculator.errors import AppError
from calculator.words import Words
from kit.cards import CardOrder, DrawCards
from kit.choices import Choices
from kit.draft import Draft, Task
from kit.drawing import drawn_surroundings
from kit.errors import KeyMissing, NoStick, PackFaulty
from kit.making import Order, make_home_stick, make_worker_stick
from kit.own_pack import OwnPack, read_own_pack
from kit.places import identities, pack_schema
from kit.programs import read_programs
from kit.signing.key import ENDING, PUBLIC_ENDING, load_public, make_key, open_key, public_file
from kit.sticks.checking import check_worker_stick
from kit.sticks.checking_home import check_home_stick
from kit.sticks.disk import need_folder, told_of_stick
from kit.sticks.findings import Verdict
from kit.sticks.sums import SUMS
from kit.sticks.writing import Progress

_SHOWN_FINDINGS = 12


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went: the one sentence, and what there is to say beside it."""

    is_good: bool
    sentence: str
    details: tuple[str, ...] = ()


def _no_name(_place: Path) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Doing:
    """All tasks, with what they need. `words` are in the language of the window.

    `volume_name` is what file managers call the stick that is at a place; "" for a place that is no stick.
    """

    words: Words
    resources: Path
    draw_cards: DrawCards
    volume_name: Callable[[Path], str] = _no_name

    def do(self, draft: Draft, place: Path, progress: Progress) -> Outcome:
        """Do the task of `draft` at `place`; what goes wrong around it is an outcome too."""
        tasks: dict[Task, Callable[[Draft, Path, Progress], Outcome]] = {
            Task.CHECK: self._check,
            Task.WORKER: self._worker,
            Task.HOME: self._home,
            Task.CARDS: self._cards,
            Task.KEY: self._key,
        }
        try:
            return tasks[draft.task](draft, place, progress)
        except AppError as error:
            return self.failure(error)

    def failure(self, error: AppError) -> Outcome:
        """What an error says."""
        problems = tuple(str(problem) for problem in error.problems) if isinstance(error, PackFaulty) else ()
        sentence = error.sentence_id if error.sentence_id in self.words else "failed.unknown"
        return Outcome(is_good=False, sentence=self.words(sentence), details=problems[:_SHOWN_FINDINGS])

    def check_pack(self, folder: str) -> Outcome:
        """Whether the pack can be used, and the date of each number and note."""
        try:
            dates = self._own_pack(folder).dates()
        except AppError as error:
            return self.failure(error)
        today = datetime.now().astimezone().date()
        lines = (
            self.words(
                "said.pack_old" if one.is_old(today) else "said.pack_line",
                language=one.language,
                day=one.checked_on.isoformat(),
                name=one.name,
            )
            for one in dates
        )
        return Outcome(is_good=True, sentence=self.words("said.pack_good", count=len(dates)), details=tuple(lines))

    def _check(self, draft: Draft, place: Path, progress: Progress) -> Outcome:
        trusted = load_public(_public(draft.key)) if draft.key else None
        need_folder(place)
        is_worker = (place / SUMS).exists() or not draft.programs
        worker = place if is_worker else Path(draft.programs)
        verdict = check_worker_stick(worker, trusted, progress)
        if is_worker or not verdict.is_whole:
            # Said before anything about the take-home stick: a list that is not right shows nothing about it.
            more = () if is_worker else (self.words("said.of_the_worker"),)
            return self._told(verdict, "said.checked", more, asks_to_compare=trusted is None)
        home = check_home_stick(place, read_programs(worker).sums, progress)
        outcome = self._told(home, "said.home_whole", (), asks_to_compare=False)
        return replace(outcome, details=outcome.details + self._said_of_name(place)) if outcome.is_good else outcome

    def _told(self, verdict: Verdict, whole: str, more: tuple[str, ...], *, asks_to_compare: bool) -> Outcome:
        if not verdict.is_whole:
            found = tuple(
                self.words(f"finding.{one.kind}", path=one.path) for one in verdict.findings[:_SHOWN_FINDINGS]
            )
            sentence = self.words("said.not_whole", count=len(verdict.findings))
            return Outcome(is_good=False, sentence=sentence, details=more + found)
        details = [] if verdict.key is None else [self.words("said.signed", key=verdict.key.fingerprint)]
        if asks_to_compare:
            details.append(self.words("said.compare"))
        return Outcome(is_good=True, sentence=self.words(whole, count=verdict.files), details=tuple(details))

    def _worker(self, draft: Draft, place: Path, progress: Progress) -> Outcome:
        need_folder(place)
        identity = identities(self.resources)[draft.identity]
        own = self._own_pack(draft.pack) if draft.pack else None
        key = open_key(Path(draft.key), draft.phrase)
        cards = self.draw_cards(CardOrder(identity, draft.languages, key=key.public.fingerprint))
        choices = Choices(draft.identity, draft.languages, draft.countries)
        order = Order(Path(draft.programs), identity, choices, own, Path(draft.pack) if draft.pack else None, cards)
        make_worker_stick(place, order, key, self.words, progress)
        return Outcome(is_good=True, sentence=self.words("said.worker_made", key=key.public.fingerprint))

    def _home(self, draft: Draft, place: Path, progress: Progress) -> Outcome:
        surroundings = drawn_surroundings(self.words, datetime.now().astimezone(), SystemRandom())
        make_home_stick(place, Path(draft.programs), draft.systems, surroundings, progress)
        return Outcome(is_good=True, sentence=self.words("said.home_made"), details=self._said_of_name(place))

    def _said_of_name(self, place: Path) -> tuple[str, ...]:
        """What the stick is called: whether that tells anything only a person can say."""
        name = self.volume_name(place)
        return (self.words("said.volume", name=name),) if name else ()

    def _cards(self, draft: Draft, place: Path, _progress: Progress) -> Outcome:
        if not place.is_dir():
            raise NoStick
        key = load_public(_public(draft.key)).fingerprint if draft.key else ""
        order = CardOrder(identities(self.resources)[draft.identity], draft.languages, key=key)
        with told_of_stick():
            for name, data in self.draw_cards(order).items():
                (place / name).write_bytes(data)
        return Outcome(is_good=True, sentence=self.words("said.cards_made", folder=str(place)))

    def _key(self, draft: Draft, place: Path, _progress: Progress) -> Outcome:
        file = place.with_suffix(ENDING)
        key = make_key(file, draft.phrase)
        return Outcome(is_good=True, sentence=self.words("said.key_made", file=str(file), key=key.public.fingerprint))

    def _own_pack(self, folder: str) -> OwnPack:
        return read_own_pack(Path(folder), pack_schema(self.resources))


def _public(typed: str) -> Path:
    """The public half, also where the other half was named. Raises KeyMissing."""
    file = Path(typed)
    if file.suffix not in (ENDING, PUBLIC_ENDING):
        raise KeyMissing
    return public_file(file)
