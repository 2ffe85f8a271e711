"""The pages of set-up in their order."""

from collections.abc import Mapping
from random import Random

from calculator.words import Words
from setup.draft import Draft, drawn_draft, drawn_offers
from setup.ui.pages.about import AboutPage
from setup.ui.pages.code import CodePage
from setup.ui.pages.done import DonePage
from setup.ui.pages.fresh import FreshPage
from setup.ui.pages.home import HomePage
from setup.ui.pages.making import Make, MakingPage
from setup.ui.pages.paper import PaperPage
from setup.ui.pages.recovery import RecoveryPage
from setup.ui.pages.typing import TypingPage
from steps.language import LanguagePage
from steps.page import Page
from steps.window import StepsWindow


class SetupWindow(StepsWindow[Draft]):
    """Leads through set-up."""

    def __init__(
        self, catalogues: Mapping[str, Words], language: str, random: Random, make: Make, folder: str, style: str = ""
    ) -> None:
        self._random = random
        self._make = make
        self._folder = folder
        first: Page[Draft] = LanguagePage(catalogues[language], catalogues)
        super().__init__(catalogues, drawn_draft(language, random), first, style)
        self.setObjectName("setup")

    def further_pages(self, words: Words) -> list[Page[Draft]]:
        """Everything after the language."""
        return [
            AboutPage(words),
            FreshPage(words),
            CodePage(words, lambda: drawn_offers(self._random)),
            TypingPage(words),
            HomePage(words),
            RecoveryPage(words),
            PaperPage(words),
            MakingPage(words, self._make, self._folder),
            DonePage(words),
        ]
