"""Which sections there are: one line each."""

from typing import Final

from calculator.back.ui.sections.bag.page import BagPage
from calculator.back.ui.sections.help.page import HelpPage
from calculator.back.ui.sections.lists.page import ListsPage
from calculator.back.ui.sections.more.page import MorePage
from calculator.back.ui.sections.people.page import PeoplePage
from calculator.back.ui.sections.right_now.page import RightNowPage
from calculator.back.ui.sections.section import Section, SectionId
from calculator.back.ui.sections.to_do.page import ToDoPage

# In the order of the side list. Ctrl with a digit goes by this order, whether or not every page is shown.
SECTIONS: Final = (
    Section(SectionId.RIGHT_NOW, "right_now", "F2", RightNowPage),
    Section(SectionId.HELP, "services", "F1", HelpPage),
    Section(SectionId.PEOPLE, "people", "Ctrl+3", PeoplePage),
    Section(SectionId.BAG, "packing", "Ctrl+4", BagPage),
    Section(SectionId.TO_DO, "today", "Ctrl+5", ToDoPage),
    Section(SectionId.LISTS, "lists", "Ctrl+6", ListsPage, is_optional=True),
    Section(SectionId.MORE, "settings", "F10", MorePage),
)
