"""The words where the program's pack is damaged: the notebook's copy of them, and names for what that lacks."""

from calculator.words import Words

_NOTICE = "notice.words"
_DULL = "–"


class SpareWords(Words):
    """Names in place of missing words: "real name" for people.real_name, and a dash for the words of the quiet view.

    What she wrote can be read beside them, and written. `spare` has the words there still are: none, or those of an
    older release that knew fewer ids. `notice` is the sentence that says so, for a spare that has none.
    """

    def __init__(self, notice: str, spare: Words | None = None) -> None:
        super().__init__({_NOTICE: notice})
        self._spare = spare

    def __call__(self, text_id: str, **values: str | int) -> str:
        """The text of `text_id`; or its stand-in, followed by the values that it would hold."""
        if self._spare is not None and text_id in self._spare:
            return self._spare(text_id, **values)
        if super().__contains__(text_id):
            return super().__call__(text_id, **values)
        *rooms, name = text_id.split(".")
        is_quiet = "quiet" in rooms and len(rooms) > 1
        return " ".join((_DULL if is_quiet else name.replace("_", " "), *map(str, values.values())))

    def __contains__(self, text_id: str) -> bool:
        return super().__contains__(text_id) or (self._spare is not None and text_id in self._spare)
