"""What the records of the pack are sorted by."""

from enum import StrEnum


class PackingKind(StrEnum):
    """What kind of thing is packed."""

    DOCUMENTS = "documents"
    MEDICINE = "medicine"
    MONEY = "money"
    KEYS = "keys"
    PHONE = "phone"
    CLOTHES = "clothes"
    COMFORT = "comfort"
    CHILDREN = "children"
    PETS = "pets"


class Whom(StrEnum):
    """Whose thing it is."""

    ME = "me"
    CHILD = "child"
    PET = "pet"
    HOME = "home"


class StepGroup(StrEnum):
    """Which half of the first page a step is for: danger now, or something was found."""

    NOW = "now"
    FOUND = "found"


class HelpGroup(StrEnum):
    """What a sentence beside the numbers is about."""

    OWN = "own"
    EMERGENCY = "emergency"
    SILENT = "silent"
    HOUSEHOLD = "household"
    BEFORE = "before"
    SHOWN = "shown"
    DATES = "dates"


class Area(StrEnum):
    """Where a service answers: the whole country, or one province."""

    CANADA = "canada"
    ALBERTA = "alberta"
    BRITISH_COLUMBIA = "british_columbia"
    MANITOBA = "manitoba"
    ONTARIO = "ontario"
    QUEBEC = "quebec"


class Confidence(StrEnum):
    """A: the service's or a government's page was seen. B: a solid page of someone else's, or an older one."""

    A = "A"
    B = "B"


class Bill(StrEnum):
    """Whether a call is on the phone bill."""

    SHOWN = "shown"
    NOT_SHOWN = "not_shown"
    UNKNOWN = "unknown"


class CheckedBy(StrEnum):
    """Who compared an entry with its source: only notes were read, or a person rang or looked."""

    NOTES = "notes"
    PERSON = "person"


class LabelKind(StrEnum):
    """What a label names."""

    PAGE = "page"
    SECTION = "section"
    MARK = "mark"
    PERSON = "person"
