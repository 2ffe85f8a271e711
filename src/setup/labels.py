"""What quiet view calls each page of one installation."""

from collections.abc import Iterable
from random import Random
from typing import Final

from calculator.back.content.kinds import LabelKind
from calculator.back.content.records import QuietLabel
from calculator.back.notebook.settings import PEOPLE_PAGE, Settings

_PAGE: Final = "page_"


def with_labels(settings: Settings, labels: Iterable[QuietLabel], random: Random) -> Settings:
    """`settings` with a label drawn for every page; the people's is the one that was drawn before.

    No two pages get the same one while there is another to draw.
    """
    taken = {settings.people_label}
    for one in labels:
        page_id = one.id.removeprefix(_PAGE)
        if one.kind is LabelKind.PAGE and page_id != PEOPLE_PAGE:
            label = random.choice([quiet for quiet in one.quiet if quiet not in taken] or one.quiet)
            taken.add(label)
            settings = settings.relabelled(page_id, label)
    return settings
