"""What this notebook cannot do, in plain sentences."""

from typing import Final

from calculator.back.ui.book import Book
from calculator.back.ui.sections.more.topic import TopicCard
from calculator.words import Words

_SENTENCES: Final = ("what", "watched", "seen", "files", "code", "home", "copies", "open", "last", "elsewhere")


class AboutCard(TopicCard):
    """One paragraph each."""

    def __init__(self, words: Words, _: Book) -> None:
        super().__init__("about_card", words("more.about"))
        for name in _SENTENCES:
            self.say(words(f"about.{name}"))
        self.column.addStretch(1)
