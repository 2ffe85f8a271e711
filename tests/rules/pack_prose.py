"""The sentences of the content pack, for the rules about them."""

from dataclasses import dataclass
from functools import cache

from sheets.files import RECORD_FILES, read_sheet
from tests.rules.sources import ROOT

# What is read as text. Names, labels and pools are no sentences.
PROSE_FILES = ("suggestions", "checklists", "packing", "right_now", "help", "services")
NO_PROSE = {"phase", "tags", "source", "checked_on", "checked_by", "group", "kind", "whom", "area", "confidence"} | {
    "numbers", "text_numbers", "tty_numbers", "address", "bill", "needs", "name",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Prose:
    """One sentence or two of the pack: `record` is "suggestions.own_judgement", `field` "why"."""

    record: str
    field: str
    text: str

    @property
    def file(self) -> str:
        """The name of its file."""
        return self.record.split(".")[0]


@cache
def prose(language: str) -> tuple[Prose, ...]:
    """All sentences of the pack."""
    found = []
    for name in PROSE_FILES:
        for text_id, entry in read_sheet(ROOT / "content" / language / f"{name}.yaml").entries.items():
            _, record, field = text_id.split(".")[:3]
            if field not in NO_PROSE:
                found.append(Prose(f"{name}.{record}", field, entry.text))
    return tuple(found)


@cache
def every_text(language: str) -> tuple[tuple[str, str], ...]:
    """(id, text) of all that the pack and the screens show."""
    return tuple(
        (text_id, entry.text)
        for name in (*RECORD_FILES, "screens", "setup", "kit")
        for text_id, entry in read_sheet(ROOT / "content" / language / f"{name}.yaml").entries.items()
    )
