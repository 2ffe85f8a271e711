"""Attachments, over real encrypted files."""

import os
from collections.abc import Callable
from datetime import date

import pytest

from calculator.back.notebook.attachments import MOST_BYTES, AttachmentId
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.session.session import Session
from calculator.errors import NoRoom, TooLarge, TooLong
from calculator.paths import MEMORY_BYTES, Places
from tests.faults.installations import contents

DAY = date(2026, 11, 27)


@pytest.mark.parametrize("size", [0, 1, 240_719, 240_720, 240_721, 700_000])
def test_what_was_added_is_read_back_byte_by_byte(notebook: Session, reopen: Callable[[], Session], size: int) -> None:
    content = os.urandom(size)
    one = notebook.add_attachment("row", "Photo", content, DAY, "Hinge")
    other = notebook.add_attachment("other row", "Photo", content[::-1], DAY)
    again = reopen()
    assert again.attachments("row") == (one,)
    assert (one.name, one.household_name, one.added_on, one.size) == ("Photo", "Hinge", DAY, size)
    assert again.attachment_content(one.id) == content
    assert again.attachment_content(other.id) == content[::-1]
    assert [hit.id for hit in again.search("hinge")] == [one.id]


def test_removed_it_is_gone_and_can_be_taken_back(notebook: Session) -> None:
    content = os.urandom(300_000)
    one = notebook.add_attachment("row", "Photo", content, DAY)
    free = notebook.room().free_bytes
    notebook.remove_attachment(one.id)
    assert notebook.attachments("row") == ()
    assert notebook.attachment_content(one.id) is None
    assert notebook.room().free_bytes >= free + len(content)
    assert notebook.undo()
    assert notebook.attachments("row") == (one,)
    assert notebook.attachment_content(one.id) == content
    notebook.remove_attachment(AttachmentId("none"))


def test_growth_is_told_before_and_is_enough(notebook: Session) -> None:
    content = os.urandom(3_000_000)
    assert notebook.growth_for(1000) == 0
    more = notebook.growth_for(len(content))
    assert more > 0
    with pytest.raises(NoRoom):
        notebook.add_attachment("row", "Film", content, DAY)
    assert notebook.attachments("row") == ()
    notebook.grow(more, is_asked=True)
    assert notebook.growth_for(len(content)) == 0
    one = notebook.add_attachment("row", "Film", content, DAY)
    assert notebook.attachment_content(one.id) == content


def test_what_is_told_to_have_room_has_it(notebook: Session) -> None:
    added = 0
    while not notebook.growth_for(50_000):
        notebook.add_attachment("row", "Note", os.urandom(50_000), DAY)
        added += 1
    assert added > MEMORY_BYTES // 50_000 // 2


def test_too_much_is_refused_in_one_sentence_and_changes_nothing(notebook: Session, installation: Places) -> None:
    notebook.add_attachment("row", "Photo", b"x", DAY)
    before = contents(installation)
    with pytest.raises(TooLarge):
        notebook.growth_for(MOST_BYTES)
    with pytest.raises(TooLarge):
        notebook.add_attachment("row", "Film", bytes(MOST_BYTES), DAY)
    with pytest.raises(TooLong):
        notebook.add_attachment("row", "n" * (FIELD_LIMIT + 1), b"", DAY)
    assert contents(installation) == before


def test_no_file_is_made_anywhere(notebook: Session, installation: Places) -> None:
    one = notebook.add_attachment("row", "Photo", os.urandom(500_000), DAY)
    notebook.attachment_content(one.id)
    assert {path.name for path in installation.folder.iterdir()} == set(contents(installation))
    assert {path.stat().st_size for path in installation.memories()} == {MEMORY_BYTES}
