"""Changing the code, with new numbers on paper: one step after the other on the same card."""

from calculator.back.ui.book import Book
from calculator.back.ui.sections.more.code_stages import stage_of
from calculator.back.ui.sections.more.topic import StagedCard
from calculator.words import Words


class CodeCard(StagedCard):
    """The present step. What was typed so far is not the card's: it is there again when the card is."""

    def __init__(self, words: Words, book: Book) -> None:
        super().__init__("code_card", words("more.code"), lambda: stage_of(words, book, book.desk.code_change))
        book.desk.code_change.stepped.connect(self.show_stage)
