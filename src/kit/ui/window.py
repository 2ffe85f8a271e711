"""The pages of the kit in their order."""

from collections.abc import Mapping

from calculator.words import Words
from kit.doing import Doing
from kit.draft import Draft
from kit.places import identities
from kit.ui.pages.doing import DoingPage
from kit.ui.pages.identity import IdentityPage
from kit.ui.pages.key import KeyPage
from kit.ui.pages.pack import PackPage
from kit.ui.pages.task import TaskPage
from kit.ui.pages.whom import WhomPage
from steps.language import LanguagePage
from steps.page import Page
from steps.window import StepsWindow


class KitWindow(StepsWindow[Draft]):
    """Leads to a stick, a verdict, a key or cards. `doings` are by language."""

    def __init__(self, catalogues: Mapping[str, Words], draft: Draft, doings: Mapping[str, Doing], style: str) -> None:
        self._doings = doings
        first: Page[Draft] = LanguagePage(catalogues[draft.language], catalogues)
        super().__init__(catalogues, draft, first, style)
        self.setObjectName("kit")

    def further_pages(self, words: Words) -> list[Page[Draft]]:
        """Everything after the language."""
        doing = self._doings[self.draft.language]
        return [
            TaskPage(words),
            IdentityPage(words, identities(doing.resources), self.draft.language),
            WhomPage(words),
            PackPage(words, doing),
            KeyPage(words),
            DoingPage(words, doing),
        ]
