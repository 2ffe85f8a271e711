"""What stands in for the words where neither the program's pack nor the notebook's copy of it is whole."""

from calculator.words import Words

_NOTICE = "notice.words"
_DULL = "–"


class Wordless(Words):
    """Names in place of words: "real name" for people.real_name, and a dash for the words of the quiet view.

    What she wrote can be read beside them, and written. Only the notice is a sentence, given by the caller.
    """

    def __init__(self, notice: str) -> None:
        super().__init__({_NOTICE: notice})

    def __call__(self, text_id: str, **values: str | int) -> str:
        """A stand-in for the text of `text_id`, followed by the values that it would hold."""
        if text_id in self:
            return super().__call__(text_id, **values)
        *rooms, name = text_id.split(".")
        is_quiet = "quiet" in rooms and len(rooms) > 1
        return " ".join((_DULL if is_quiet else name.replace("_", " "), *map(str, values.values())))
