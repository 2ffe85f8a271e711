"""Which sections there are: one line each."""

from typing import Final

from calculator.back.ui.sections.people.page import PeoplePage
from calculator.back.ui.sections.section import Section, SectionId
from calculator.back.ui.sections.to_do.page import ToDoPage

# In the order of the side list. Ctrl with a digit goes by this order.
SECTIONS: Final = (
    Section(SectionId.PEOPLE, "people", "Ctrl+1", PeoplePage),
    Section(SectionId.TO_DO, "today", "Ctrl+2", ToDoPage),
)
