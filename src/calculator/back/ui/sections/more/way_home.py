"""The ways home: one more key, how long to wait for a sign of life, and what the calculator shows meanwhile."""

from dataclasses import replace
from typing import Final

from calculator.back.notebook.calculation import written_calculation
from calculator.back.notebook.codes import refusal
from calculator.back.ui.book import Book
from calculator.back.ui.sections.more.topic import TopicCard
from calculator.back.ui.widgets.choice import Choice
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.words import Words

# By their names in Qt; none of them does anything else here.
_KEYS: Final = ("F3", "F4", "F5", "F6", "F7", "F11", "Pause")
_IDLE_S: Final = (30, 60, 120, 300)


class WayHomeCard(TopicCard):
    """Esc and F12 are always on.

    What is no calculation, and what could be a code, is answered by a sentence, and the one before stays: so hers is
    never shown by the calculator, and nothing here tells which of many sums it is.
    """

    def __init__(self, words: Words, book: Book) -> None:
        super().__init__("way_home_card", words("more.way_home"))
        self._words = words
        self._book = book
        settings = book.settings
        # One that was chosen in another way stays to be seen.
        keys = dict.fromkeys(("", *_KEYS, settings.third_home_key))
        times = sorted({*_IDLE_S, settings.idle_s})
        self._key = Choice("third_key", words("more.third_key"), [(key, key or words("more.no_key")) for key in keys])
        self._idle = Choice("idle", words("more.idle"), [(str(idle_s), self._time(idle_s)) for idle_s in times])
        self._calculation = Field(words, "more.calculation", Lines.ONE, "calculation", "more.calculation_hint")
        self._key.show_value(settings.third_home_key)
        self._idle.show_value(str(settings.idle_s))
        self._calculation.fill(self._shown(settings.calculation))
        self._key.value_chosen.connect(self._choose_key)
        self._idle.value_chosen.connect(self._choose_idle)
        self._calculation.edited.connect(self._take_calculation)
        self._key.setEnabled(not book.is_read_only)
        self._idle.setEnabled(not book.is_read_only)
        self._calculation.editor.setReadOnly(book.is_read_only)
        self.say(words("more.way_home.always"))
        self.add(self._key)
        self.add(self._idle)
        self.add(self._calculation)
        self.say(words("more.calculation_about"), name="soft")
        self.column.addStretch(1)

    def _time(self, idle_s: int) -> str:
        minutes, seconds = divmod(idle_s, 60)
        text_id = "more.seconds" if seconds or not minutes else "more.minutes"
        return self._words(text_id, number=idle_s if seconds or not minutes else minutes)

    def _choose_key(self, key: str) -> None:
        self._book.change_settings(replace(self._book.settings, third_home_key=key))

    def _choose_idle(self, idle_s: str) -> None:
        self._book.change_settings(replace(self._book.settings, idle_s=int(idle_s)))

    def _shown(self, calculation: str) -> str:
        return calculation.replace(".", self._words("more.decimal"))

    def _take_calculation(self) -> None:
        written = written_calculation(self._calculation.text())
        if not written or refusal(written) is None:
            sentence_id = "more.calculation_code" if written else "more.calculation_bad"
            self._calculation.say(self._words(sentence_id, kept=self._shown(self._book.settings.calculation)))
        elif written != self._book.settings.calculation:
            self._book.change_settings(replace(self._book.settings, calculation=written))
