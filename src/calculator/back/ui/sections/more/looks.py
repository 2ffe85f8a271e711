"""Language, theme and size of type: each takes effect at once."""

from dataclasses import replace
from typing import Final

from calculator.back.notebook.settings import Theme
from calculator.back.ui.book import Book
from calculator.back.ui.sections.more.topic import TopicCard
from calculator.back.ui.widgets.choice import Choice
from calculator.words import LANGUAGES, Words

_PERCENTS: Final = (100, 125, 150, 200)


class LooksCard(TopicCard):
    """Shown in both views: a person who cannot read the language must find it."""

    def __init__(self, words: Words, book: Book) -> None:
        super().__init__("looks_card", words("more.looks"))
        self._book = book
        self._language = Choice("language", words("more.language"), [(one, words(f"more.{one}")) for one in LANGUAGES])
        self._theme = Choice("theme", words("more.theme"), [(one.value, words(f"more.theme.{one}")) for one in Theme])
        self._size = Choice(
            "text_size",
            words("more.text_size"),
            [(str(percent), words("more.percent", number=percent)) for percent in _PERCENTS],
        )
        self._language.show_value(book.settings.language)
        self._theme.show_value(book.settings.theme.value)
        self._size.show_value(str(book.settings.text_percent))
        self._language.value_chosen.connect(self._choose_language)
        self._theme.value_chosen.connect(self._choose_theme)
        self._size.value_chosen.connect(self._choose_size)
        for choice in (self._language, self._theme, self._size):
            self.add(choice)
        self.column.addStretch(1)

    def _choose_language(self, language: str) -> None:
        self._book.change_settings(replace(self._book.settings, language=language))

    def _choose_theme(self, theme: str) -> None:
        self._book.change_settings(replace(self._book.settings, theme=Theme(theme)))

    def _choose_size(self, percent: str) -> None:
        self._book.change_settings(replace(self._book.settings, text_percent=int(percent)))
