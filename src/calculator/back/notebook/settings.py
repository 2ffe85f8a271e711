"""What she chose for this notebook."""

from dataclasses import dataclass, field, replace
from typing import Final

from calculator.back.notebook.labels import PageLabels

PEOPLE_PAGE: Final = "people"


@dataclass(frozen=True, slots=True)
class Settings:
    """The notebook's settings. Esc and F12 always go home; `third_home_key` is one more, such as "F9" or "Pause".

    `calculation` is typed on the calculator, not finished, when the notebook is left: one she can explain.
    `people_label` is the label of the page of the people; `page_labels` has those of all other pages.
    """

    language: str = "en"
    people_label: str = "House numbers"
    calculation: str = "12.49+3.79"
    idle_s: int = 60
    third_home_key: str = ""
    page_labels: PageLabels = field(default_factory=PageLabels)

    def label_of(self, page_id: str, default: str = "") -> str:
        """What quiet view calls a page, `default` where nothing was drawn or chosen for it."""
        return self.people_label if page_id == PEOPLE_PAGE else self.page_labels.of(page_id, default)

    def relabelled(self, page_id: str, label: str) -> "Settings":
        """These settings with another label for one page."""
        if page_id == PEOPLE_PAGE:
            return replace(self, people_label=label)
        return replace(self, page_labels=self.page_labels.renamed(page_id, label))


def longest_setting(settings: Settings) -> int:
    """Characters in the longest text."""
    labels = (text for one in settings.page_labels.chosen for text in (one.page_id, one.label))
    texts = (settings.language, settings.people_label, settings.calculation, settings.third_home_key, *labels)
    return max(len(text) for text in texts)
