"""The lists of the content pack: its checklists, and its suggestions as one list for each phase."""

from dataclasses import dataclass

from calculator.back.content.records import Content
from calculator.back.notebook.answers import Phase
from calculator.words import Words


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """One item; all but its text may be empty."""

    id: str
    text: str
    why: str = ""
    how: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class ReadyList:
    """One list."""

    id: str
    phase: Phase
    title: str
    about: str
    items: tuple[ReadyItem, ...]


def ready_lists(content: Content, words: Words) -> tuple[ReadyList, ...]:
    """All, in the order of time."""
    return tuple(found for phase in Phase for found in _of_phase(content, words, phase))


def _of_phase(content: Content, words: Words, phase: Phase) -> list[ReadyList]:
    found = [
        ReadyList(one.id, phase, one.text, one.about, tuple(ReadyItem(item.id, item.text) for item in one.items))
        for one in content.checklists
        if one.phase is phase
    ]
    ideas = tuple(
        ReadyItem(one.id, one.text, one.why, one.how, one.caution) for one in content.suggestions if one.phase is phase
    )
    if ideas:
        title = words("lists.ideas", phase=words(f"phase.{phase.value}"))
        found.append(ReadyList(f"ideas_{phase.value}", phase, title, words("lists.ideas_about"), ideas))
    return found
