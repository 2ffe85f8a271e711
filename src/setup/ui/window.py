"""The pages of set-up in their order."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from calculator.back.notebook.code_offers import drawn_offers
from calculator.words import Words
from setup.draft import Draft, drawn_draft
from setup.stick import Stick
from setup.ui.pages.about import AboutPage
from setup.ui.pages.again import AgainPage, Clock, Opens
from setup.ui.pages.code import CodePage
from setup.ui.pages.country import CountryPage
from setup.ui.pages.device import DevicePage
from setup.ui.pages.done import DonePage
from setup.ui.pages.elsewhere import ElsewherePage
from setup.ui.pages.ending import Act, RemovePage, UpdatePage
from setup.ui.pages.folder import FolderPage
from setup.ui.pages.fresh import FreshPage
from setup.ui.pages.home import HomePage
from setup.ui.pages.making import Make, MakingPage
from setup.ui.pages.paper import PaperPage
from setup.ui.pages.place import PlacePage
from setup.ui.pages.recovery import RecoveryPage
from setup.ui.pages.spare import SparePage
from setup.ui.pages.task import TaskPage
from setup.ui.pages.typing import TypingPage
from steps.language import LanguagePage
from steps.page import Page
from steps.window import StepsWindow

EVERYTHING: Final = Stick()


@dataclass(frozen=True, slots=True)
class Acts:
    """What set-up can do to a disk. `folder` is where the files of an installed calculator go, for the eyes.

    `numbers` are the telephone numbers of the content pack, which make no code.
    """

    make: Make
    opens: Opens
    update: Act
    remove: Act
    folder: str
    numbers: tuple[str, ...] = ()


class SetupWindow(StepsWindow[Draft]):
    """Leads through set-up."""

    def __init__(
        self,
        catalogues: Mapping[str, Words],
        language: str,
        random: Random,
        acts: Acts,
        style: str = "",
        clock: Clock = time.monotonic,
        stick: Stick = EVERYTHING,
    ) -> None:
        self._random = random
        self._stick = stick
        self._acts = acts
        self._clock = clock
        offered = {one: catalogues[one] for one in stick.languages}
        language = language if language in offered else stick.languages[0]
        first: Page[Draft] = LanguagePage(catalogues[language], offered)
        super().__init__(catalogues, drawn_draft(language, random), first, style)
        self.setObjectName("setup")

    def further_pages(self, words: Words) -> list[Page[Draft]]:
        """Everything after the language."""
        return [
            TaskPage(words),
            AboutPage(words),
            DevicePage(words),
            PlacePage(words),
            ElsewherePage(words),
            FolderPage(words),
            SparePage(words),
            FreshPage(words),
            CodePage(words, lambda: drawn_offers(self._random)),
            TypingPage(words, self._acts.numbers),
            HomePage(words),
            RecoveryPage(words),
            PaperPage(words),
            CountryPage(words, self._stick.countries),
            MakingPage(words, self._acts.make, self._acts.folder),
            DonePage(words),
            AgainPage(words, self._acts.opens, self._clock),
            UpdatePage(words, self._acts.update),
            RemovePage(words, self._acts.remove),
        ]
