"""What quiet view calls each page: labels of a house's book, drawn at set-up, each one hers to change."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLabel:
    """The label of one page."""

    page_id: str
    label: str


@dataclass(frozen=True, slots=True)
class PageLabels:
    """The label of every page that has one; at most one a page."""

    chosen: frozenset[PageLabel] = frozenset()

    def of(self, page_id: str, default: str = "") -> str:
        """The page's label, `default` where it has none."""
        return next((one.label for one in self.chosen if one.page_id == page_id), default)

    def renamed(self, page_id: str, label: str) -> "PageLabels":
        """These labels with another one for one page; an empty one takes it away."""
        others = frozenset(one for one in self.chosen if one.page_id != page_id)
        return PageLabels(others | {PageLabel(page_id, label)} if label else others)


def page_labels(pairs: Iterable[tuple[str, str]]) -> PageLabels:
    """Labels from pairs of page id and label; the last of a page counts."""
    labels = PageLabels()
    for page_id, label in pairs:
        labels = labels.renamed(page_id, label)
    return labels
