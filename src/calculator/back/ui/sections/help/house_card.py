"""The numbers that any house has: hers to note, shown in digits in both views."""

from collections.abc import Callable
from dataclasses import replace

from calculator.back.notebook.own_lines import OwnLines, written_number
from calculator.back.ui.book import Book
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.words import Words


def house_fields(words: Words, book: Book, changed: Callable[[], None]) -> list[Field]:
    """One field for the poison centre, one for the power company. What is no number is answered by a sentence."""
    return [
        _field(words, book, changed, "help.poison", "poison", lambda lines, number: replace(lines, poison=number)),
        _field(words, book, changed, "help.power", "power", lambda lines, number: replace(lines, power=number)),
    ]


def _field(
    words: Words,
    book: Book,
    changed: Callable[[], None],
    label_id: str,
    name: str,
    with_number: Callable[[OwnLines, str], OwnLines],
) -> Field:
    field = Field(words, label_id, Lines.ONE, name)
    field.fill(str(getattr(book.own_lines, name)))
    field.editor.setReadOnly(book.is_read_only)

    def take() -> None:
        number = written_number(field.text())
        if number is None:
            field.say(words("help.number_bad"))
        else:
            book.change_own_lines(with_number(book.own_lines, number))
            changed()

    field.edited.connect(take)
    return field
