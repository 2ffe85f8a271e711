"""What she chose for this notebook."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from calculator.back.notebook.labels import PageLabels

PEOPLE_PAGE: Final = "people"


class Theme(StrEnum):
    """Light or dark."""

    DESKTOP = "desktop"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """The notebook's settings. Esc and F12 always go home; `third_home_key` is one more, such as "F9" or "Pause".

    `calculation` is what the calculator shows while the notebook is open and after it: one she can explain.
    `people_label` is the drawn label of the page of the people; `page_labels` has the drawn ones of all other pages,
    `own_labels` those that she wrote in their place. `text_percent` is beside the desktop's size of type.
    `shown_pages` are the pages that are there only when asked for.
    """

    language: str = "en"
    people_label: str = "House numbers"
    calculation: str = "12.49+3.79"
    idle_s: int = 60
    third_home_key: str = ""
    page_labels: PageLabels = field(default_factory=PageLabels)
    own_labels: PageLabels = field(default_factory=PageLabels)
    theme: Theme = Theme.DESKTOP
    text_percent: int = 100
    shown_pages: frozenset[str] = frozenset()

    def label_of(self, page_id: str, default: str = "") -> str:
        """What quiet view calls a page: her own label, else the drawn one, else `default`."""
        return self.own_labels.of(page_id, self.drawn_label_of(page_id, default))

    def drawn_label_of(self, page_id: str, default: str = "") -> str:
        """The label that was drawn for a page, `default` where none was."""
        return self.people_label if page_id == PEOPLE_PAGE else self.page_labels.of(page_id, default)

    def relabelled(self, page_id: str, label: str) -> "Settings":
        """These settings with another drawn label for one page."""
        if page_id == PEOPLE_PAGE:
            return replace(self, people_label=label)
        return replace(self, page_labels=self.page_labels.renamed(page_id, label))

    def renamed(self, page_id: str, label: str) -> "Settings":
        """These settings with a label of her own for one page; an empty one brings the drawn one back."""
        return replace(self, own_labels=self.own_labels.renamed(page_id, label))

    def with_page(self, page_id: str, *, is_shown: bool) -> "Settings":
        """These settings with one page asked for, or not."""
        others = self.shown_pages - {page_id}
        return replace(self, shown_pages=others | {page_id} if is_shown else others)


def longest_setting(settings: Settings) -> int:
    """Characters in the longest text."""
    chosen = (*settings.page_labels.chosen, *settings.own_labels.chosen)
    labels = (text for one in chosen for text in (one.page_id, one.label))
    texts = (settings.language, settings.people_label, settings.calculation, settings.third_home_key, *labels)
    return max(len(text) for text in (*texts, *settings.shown_pages))
