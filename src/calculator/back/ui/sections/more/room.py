"""How much can still be written in here, and the way to more."""

from typing import Final

from calculator.back.ui.book import Book
from calculator.back.ui.room_left import RoomLeft
from calculator.back.ui.sections.more.stage import Stage
from calculator.back.ui.sections.more.topic import StagedCard
from calculator.words import Words

# A sheet of writing, with what the notebook needs to find it again. Said as "about".
_SHEET_BYTES: Final = 4096
_MEGABYTE: Final = 1024 * 1024


class RoomCard(StagedCard):
    """One line, and a button that asks first."""

    def __init__(self, words: Words, book: Book) -> None:
        room_left = book.desk.room_left
        super().__init__("room_card", words("more.room"), lambda: _stage_of(words, room_left))
        room_left.stepped.connect(self.show_stage)
        room_left.look()


def _stage_of(words: Words, left: RoomLeft) -> Stage:
    stage = Stage()
    if left.is_done:
        stage.answer(words("room.done"))
    elif left.trouble_id:
        stage.answer(words(left.trouble_id if left.trouble_id in words else "room.failed.unknown"))
    if left.room is None:
        return stage
    before, after = (size // _MEGABYTE for size in (left.room.file_bytes, left.larger_bytes))
    stage.say(words("room.left", number=left.room.free_bytes // _SHEET_BYTES), name="room")
    if left.is_asking:
        stage.say(words("room.ask", before=before, after=after))
        if left.is_busy:
            stage.answer(words("room.busy"))
        else:
            stage.button("room_yes", words("room.yes"), left.grow)
            stage.first = stage.button("room_no", words("room.no"), left.leave)
    else:
        stage.say(words("room.files", number=before), name="soft")
        stage.first = stage.button("room_more", words("room.more"), left.ask)
    return stage
