"""Which pages there are, and what quiet view calls them."""

from collections.abc import Sequence
from typing import Final

from calculator.back.ui.book import Book
from calculator.back.ui.sections.more.topic import TopicCard
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.choice import Toggle
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.back.ui.widgets.flow import FlowRow
from calculator.words import Words

# In the order of the side list, by their ids in the labels.
PAGES: Final = ("right_now", "services", "people", "packing", "today", "lists", "settings")
_OPTIONAL: Final = ("lists",)
# More letters do not fit on the side list.
_LONGEST: Final = 30


class NamesCard(TopicCard):
    """One switch for each page that has to be asked for, one field for each name. An empty field: the drawn name."""

    def __init__(self, words: Words, book: Book) -> None:
        super().__init__("names_card", words("more.names"))
        self._words = words
        self._book = book
        self._fields: dict[str, Field] = {}
        switches = FlowRow(self)
        for page_id in _OPTIONAL:
            self._add_switch(page_id, switches)
        self.add(switches)
        self.say(words("more.lists_about"), name="soft")
        self.say(words("more.names_about"))
        for page_id in PAGES:
            self._add_field(page_id)
        back = Button(words("more.names_back"))
        back.setObjectName("names_back")
        back.setEnabled(not book.is_read_only)
        back.clicked.connect(self.bring_drawn_back)
        row = FlowRow(self)
        row.add(back)
        self.add(row)
        self.column.addStretch(1)

    def bring_drawn_back(self) -> None:
        """Give up all names of her own."""
        settings = self._book.settings
        for page_id, field in self._fields.items():
            settings = settings.renamed(page_id, "")
            field.fill("")
        self._book.change_settings(settings)

    def _add_switch(self, page_id: str, row: FlowRow) -> None:
        switch = Toggle(f"show_{page_id}", self._words("more.show", page=self._plain(page_id)))
        switch.setChecked(page_id in self._book.settings.shown_pages)
        switch.setEnabled(not self._book.is_read_only)
        switch.clicked.connect(lambda: self._switch(page_id, is_shown=switch.isChecked()))
        row.add(switch)

    def _add_field(self, page_id: str) -> None:
        settings = self._book.settings
        field = Field(self._words, "", Lines.ONE, f"label_{page_id}", label=self._plain(page_id))
        field.editor.setPlaceholderText(settings.drawn_label_of(page_id, self._drawn(page_id)))
        field.editor.setReadOnly(self._book.is_read_only)
        field.fill(settings.own_labels.of(page_id))
        field.edited.connect(lambda: self._rename(page_id, field))
        self._fields[page_id] = field
        self.add(field)

    def _switch(self, page_id: str, *, is_shown: bool) -> None:
        self._book.change_settings(self._book.settings.with_page(page_id, is_shown=is_shown))

    def _rename(self, page_id: str, field: Field) -> None:
        label = field.text().strip()
        if len(label) > _LONGEST:
            field.say(self._words("more.name_long"))
        else:
            self._book.change_settings(self._book.settings.renamed(page_id, label))

    def _plain(self, page_id: str) -> str:
        page = self._book.content.page(page_id)
        return page_id.replace("_", " ") if page is None else page.plain

    def _drawn(self, page_id: str) -> str:
        page = self._book.content.page(page_id)
        quiet: Sequence[str] = ("",) if page is None else page.quiet
        return quiet[0]
