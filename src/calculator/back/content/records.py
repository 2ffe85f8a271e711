"""The typed records of the pack, in one language."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from calculator.back.content.kinds import (
    Area,
    Bill,
    CheckedBy,
    Confidence,
    HelpGroup,
    LabelKind,
    PackingKind,
    StepGroup,
    Whom,
)
from calculator.back.notebook.answers import Phase


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the facts of a record come from, ids of `Source`, and the day they were last compared."""

    sources: tuple[str, ...]
    checked_on: date


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that might help: what, why, how, and what to watch for."""

    id: str
    phase: Phase
    tags: tuple[str, ...]
    origin: Origin
    text: str
    why: str
    how: str
    caution: str


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of a ready-made list."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """A ready-made list of one phase."""

    id: str
    phase: Phase
    tags: tuple[str, ...]
    origin: Origin
    text: str
    about: str
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True)
class PackingItem:
    """One thing that may go along. `copy`: a copy helps. `take_last`: it may be missed at home. "" where not said."""

    id: str
    kind: PackingKind
    whom: Whom
    copy: bool
    take_last: bool
    origin: Origin
    text: str
    how: str
    caution: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the first page: a line to act on, and how."""

    id: str
    group: StepGroup
    origin: Origin
    text: str
    how: str


@dataclass(frozen=True, slots=True)
class HelpNote:
    """One thing to know beside the numbers, and how."""

    id: str
    group: HelpGroup
    origin: Origin
    text: str
    how: str


@dataclass(frozen=True, slots=True)
class Service:
    """Somewhere to call, write or look. `address` is for web or mail; it and `chat` are "" where there is none."""

    id: str
    area: Area
    confidence: Confidence
    numbers: tuple[str, ...]
    text_numbers: tuple[str, ...]
    tty_numbers: tuple[str, ...]
    address: str
    bill: Bill
    needs: tuple[str, ...]
    origin: Origin
    checked_by: CheckedBy
    name: str
    who: str
    hours: str
    languages: str
    chat: str
    caution: str


@dataclass(frozen=True, slots=True)
class QuietLabel:
    """The name of a thing in plain view, and the words of a house that may stand for it: one is drawn at set-up."""

    id: str
    kind: LabelKind
    plain: str
    quiet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pool:
    """Names of things in a house for the rows of a page; `id` is the page's name without its kind: "packing".

    The same place in every language is the same thing.
    """

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so. `address` is "" where there is none."""

    id: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Content:
    """All records of one language, each kind in the order of its file."""

    suggestions: tuple[Suggestion, ...]
    checklists: tuple[Checklist, ...]
    packing: tuple[PackingItem, ...]
    steps: tuple[Step, ...]
    help_notes: tuple[HelpNote, ...]
    services: tuple[Service, ...]
    labels: tuple[QuietLabel, ...]
    pools: tuple[Pool, ...]
    sources: tuple[Source, ...]

    def pool(self, page_id: str) -> tuple[str, ...]:
        """The names for the rows of a page; none where the pack has none, or could not be read."""
        return next((one.names for one in self.pools if one.id == page_id), ())

    def page(self, page_id: str) -> QuietLabel | None:
        """The names of a page; None where the pack could not be read."""
        return next((one for one in self.labels if one.kind is LabelKind.PAGE and one.id == f"page_{page_id}"), None)


# A pack that could not be read: the notebook is there without it.
NO_CONTENT: Final = Content((), (), (), (), (), (), (), (), ())
