"""Her own lines for the worst moment: written on one card, read below every step, ticks in quiet view."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from calculator.back.notebook.own_lines import OwnLines
from calculator.back.ui.book import Book
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.back.ui.widgets.reading_cards import QuietLine, tick
from calculator.back.ui.widgets.text import Text
from calculator.words import Words


class OwnCard(QWidget):
    """Two fields."""

    def __init__(self, words: Words, book: Book) -> None:
        super().__init__()
        self._book = book
        self._place = Field(words, "right_now.place", Lines.ONE, "place", "right_now.place_hint")
        self._code_word = Field(words, "right_now.code_word", Lines.ONE, "code_word", "right_now.code_word_hint")
        self._place.fill(book.own_lines.place)
        self._code_word.fill(book.own_lines.code_word)
        about = Text(words("right_now.own_about"), name="soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for field in (self._place, self._code_word):
            field.editor.setReadOnly(book.is_read_only)
            field.edited.connect(self._take)
            layout.addWidget(field)
        layout.addWidget(about)

    def _take(self) -> None:
        lines = replace(self._book.own_lines, place=self._place.text(), code_word=self._code_word.text())
        self._book.change_own_lines(lines)


class OwnReading(QWidget):
    """Both lines to read out; nothing for one that is not written."""

    def __init__(self, words: Words, lines: OwnLines) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for name, text in (("place", lines.place.strip()), ("code_word", lines.code_word.strip())):
            if text:
                layout.addWidget(Text(words(f"right_now.{name}"), self, name="soft"))
                layout.addWidget(Text(text, self, name=f"own_{name}", times=1.35))


def quiet_lines(words: Words, lines: OwnLines) -> list[QuietLine]:
    """Of each line, only whether it is written."""
    return [
        tick(words, words("right_now.quiet.place"), is_written=bool(lines.place.strip())),
        tick(words, words("right_now.quiet.code_word"), is_written=bool(lines.code_word.strip())),
    ]
