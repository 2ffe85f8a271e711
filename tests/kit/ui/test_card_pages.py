"""The cards: one page each, in every language and on every paper; the one to take home names nothing."""

import re
import sys
import zlib

import pytest
from pytestqt.qtbot import QtBot

from calculator.identity import Identity
from calculator.words import Words
from kit.cards import Card, CardOrder, Paper, file_name
from kit.errors import NoScreen
from kit.ui.card_pages import CardTooLong, card_text, draw_cards, page
from kit.ui.paper import draw_without_window
from tools.word_list import found_in

# Beside the words that no file on her computer may carry: what the purpose would be called.
PURPOSE = re.compile(
    r"notebook|code\b|plan|safe|hide|private|help|police|leave|threat|afraid|carnet|cacher|aide(?!-mémoire)|sécurité|danger|fuir|peur",
    re.IGNORECASE,
)
MILLIMETRES_A_POINT = 25.4 / 72
SIZES_MM = {Paper.LETTER: (216, 279), Paper.A4: (210, 297)}


@pytest.fixture
def order(ready: dict[str, Identity]) -> CardOrder:
    """Cards in both languages."""
    return CardOrder(ready["unit-converter"], ("en", "fr"), key="0123 4567 89AB CDEF 0123")


def test_every_card_is_one_page_of_its_paper(qtbot: QtBot, order: CardOrder, kit_words: dict[str, Words]) -> None:
    pages = draw_cards(order, kit_words)
    assert set(pages) == {file_name(card, own, paper) for card in Card for own in ("en", "fr") for paper in Paper}
    for name, data in pages.items():
        assert data.startswith(b"%PDF-")
        assert len(re.findall(rb"/Type /Page\b", data)) == 1
        (box,) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
        wanted = next(size for paper, size in SIZES_MM.items() if name.endswith(f"-{paper}.pdf"))
        assert tuple(round(float(side) * MILLIMETRES_A_POINT) for side in box) == wanted


def test_the_card_to_take_home_names_nothing(order: CardOrder, kit_words: dict[str, Words], language: str) -> None:
    text = card_text(Card.HOME, language, order, kit_words[language])
    assert found_in(text) == ()
    assert PURPOSE.findall(text) == []
    assert order.key not in text
    assert order.identity.title(language) in text


def test_its_file_says_no_more(qtbot: QtBot, order: CardOrder, kit_words: dict[str, Words]) -> None:
    for name, data in draw_cards(order, kit_words).items():
        if name.startswith(Card.HOME):
            streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
            plain = b"".join(inflated(part) for part in streams) + data
            assert found_in(plain.decode("latin-1"), whole=()) == ()
            assert b"kit" not in name.encode()


def inflated(part: bytes) -> bytes:
    """A stream as it was before it was compressed; as it is where it was not."""
    try:
        return zlib.decompress(part)
    except zlib.error:
        return part


def test_the_workers_card_has_the_number_of_the_key(
    order: CardOrder, kit_words: dict[str, Words], language: str, ready: dict[str, Identity]
) -> None:
    words = kit_words[language]
    assert order.key in card_text(Card.WORKER, language, order, words)
    without = CardOrder(ready["calculator"], (language,))
    assert words("card.no_key") in card_text(Card.WORKER, language, without, words)


def test_a_built_kit_without_a_screen_says_so(order: CardOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(NoScreen):
        draw_without_window(order)


def test_words_that_fit_no_page_are_found(qtbot: QtBot) -> None:
    with pytest.raises(CardTooLong):
        page("A line of words.\n\n" * 200, Paper.LETTER)
