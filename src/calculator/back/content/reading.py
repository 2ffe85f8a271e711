"""Makes the typed records of one language from the unpacked ones.

Raises KeyError, TypeError, AttributeError or ValueError where they have another shape; `pack` turns that into its own.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

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
from calculator.back.content.records import (
    Checklist,
    ChecklistItem,
    Content,
    HelpNote,
    Origin,
    PackingItem,
    Pool,
    QuietLabel,
    Service,
    Source,
    Step,
    Suggestion,
)
from calculator.back.notebook.answers import Phase

Fields = Mapping[str, Any]


def read_content(files: Mapping[str, Mapping[str, Fields]]) -> Content:
    """The records of {file: {id: fields}}."""
    return Content(
        suggestions=tuple(_suggestions(files["suggestions"])),
        checklists=tuple(_checklists(files["checklists"])),
        packing=tuple(_packing(files["packing"])),
        steps=tuple(_steps(files["right_now"])),
        help_notes=tuple(_help_notes(files["help"])),
        services=tuple(_services(files["services"])),
        labels=tuple(
            QuietLabel(label_id, LabelKind(one["kind"]), one["plain"], tuple(one["quiet"]))
            for label_id, one in files["labels"].items()
        ),
        pools=tuple(Pool(page, tuple(one["names"])) for page, one in files["pools"].items()),
        sources=tuple(
            Source(source_id, one["name"], one.get("address", "")) for source_id, one in files["sources"].items()
        ),
    )


def _origin(one: Fields) -> Origin:
    return Origin(tuple(one["source"]), date.fromisoformat(one["checked_on"]))


def _suggestions(records: Mapping[str, Fields]) -> Iterator[Suggestion]:
    for record_id, one in records.items():
        yield Suggestion(
            id=record_id,
            phase=Phase(one["phase"]),
            tags=tuple(one["tags"]),
            origin=_origin(one),
            text=one["text"],
            why=one["why"],
            how=one["how"],
            caution=one["caution"],
        )


def _checklists(records: Mapping[str, Fields]) -> Iterator[Checklist]:
    for record_id, one in records.items():
        yield Checklist(
            id=record_id,
            phase=Phase(one["phase"]),
            tags=tuple(one["tags"]),
            origin=_origin(one),
            text=one["text"],
            about=one["about"],
            items=tuple(ChecklistItem(item_id, text) for item_id, text in one["items"].items()),
        )


def _packing(records: Mapping[str, Fields]) -> Iterator[PackingItem]:
    for record_id, one in records.items():
        yield PackingItem(
            id=record_id,
            kind=PackingKind(one["kind"]),
            whom=Whom(one["whom"]),
            copy=one["copy"],
            take_last=one["take_last"],
            origin=_origin(one),
            text=one["text"],
            how=one.get("how", ""),
            caution=one.get("caution", ""),
        )


def _steps(records: Mapping[str, Fields]) -> Iterator[Step]:
    for record_id, one in records.items():
        yield Step(record_id, StepGroup(one["group"]), _origin(one), one["text"], one["how"])


def _help_notes(records: Mapping[str, Fields]) -> Iterator[HelpNote]:
    for record_id, one in records.items():
        yield HelpNote(record_id, HelpGroup(one["group"]), _origin(one), one["text"], one["how"])


def _services(records: Mapping[str, Fields]) -> Iterator[Service]:
    for record_id, one in records.items():
        yield Service(
            id=record_id,
            area=Area(one["area"]),
            confidence=Confidence(one["confidence"]),
            numbers=tuple(one["numbers"]),
            text_numbers=tuple(one["text_numbers"]),
            tty_numbers=tuple(one["tty_numbers"]),
            address=one.get("address", ""),
            bill=Bill(one["bill"]),
            needs=tuple(one["needs"]),
            origin=_origin(one),
            checked_by=CheckedBy(one["checked_by"]),
            name=one["name"],
            who=one["who"],
            hours=one["hours"],
            languages=one["languages"],
            chat=one.get("chat", ""),
            caution=one["caution"],
        )
