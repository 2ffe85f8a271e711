"""The steps of changing the code, as they are shown."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from calculator.back.notebook.code_offers import YEARS, Kind
from calculator.back.notebook.codes import Refusal
from calculator.back.notebook.practice import TIMES, Answer
from calculator.back.notebook.recoding import Recoding, Step
from calculator.back.notebook.shown_entry import shown_entry
from calculator.back.ui.book import Book
from calculator.back.ui.code_change import CodeChange
from calculator.back.ui.sections.more.stage import Stage
from calculator.back.ui.widgets.code_line import CodeLine
from calculator.words import Words

_LARGE: Final = 1.3


def stage_of(words: Words, book: Book, change: CodeChange) -> Stage:
    """The present step."""
    stage = Stage()
    state = change.state
    if state is None:
        _begin(stage, words, book, change)
        return stage
    _STAGES[state.step](stage, words, book, change, state)
    if change.is_busy:
        stage.answer(words("code.busy"))
    elif change.trouble_id:
        stage.answer(words(change.trouble_id))
    elif state.step is not Step.DONE:
        stage.button("code_stop", words("code.stop"), change.stop)
    return stage


def _begin(stage: Stage, words: Words, book: Book, change: CodeChange) -> None:
    stage.say(words("code.about"))
    if book.is_read_only:
        stage.say(words("error.read_only"), name="sentence")
    else:
        stage.first = stage.button("code_begin", words("code.begin"), change.begin)


def _proof(stage: Stage, words: Words, _: Book, change: CodeChange, __: Recoding) -> None:
    stage.say(words("code.proof"))
    _line(stage, words, "code.now", "code_now", change.prove)


def _choice(stage: Stage, words: Words, _: Book, change: CodeChange, state: Recoding) -> None:
    stage.say(words("code.choice"))
    for kind in Kind:
        entry = state.offers.of(kind)
        if entry:
            stage.say(_shown(words, entry), name=f"offer_{kind}", times=_LARGE)
        stage.say(words(f"code.{kind}_note", years=YEARS.get(kind, 0)), name="soft")
        button = stage.button(f"code_{kind}", words(f"code.{kind}"), partial(change.choose, kind))
        if entry:
            button.setAccessibleDescription(_shown(words, entry))
        stage.first = stage.first or button
    stage.say(words("code.resists"), name="soft")
    stage.button("code_another", words("code.another"), change.redraw)


def _typing(stage: Stage, words: Words, book: Book, change: CodeChange, state: Recoding) -> None:
    is_own = state.kind is Kind.OWN
    stage.say(words("code.typing_own" if is_own else "code.typing"))
    if state.code and not state.practice.right:
        stage.say(words("code.this"))
        stage.say(_shown(words, state.code), name="offer", times=_LARGE)
    elif state.code:
        stage.say(words("code.covered"))

    def take(entry: str) -> None:
        change.try_code(entry, book.settings.calculation, _numbers(book))

    _line(stage, words, "code.new", "code_new", take)
    stage.answer(_answered(words, state))
    stage.button("code_other", words("code.other_code"), change.choose_again)


def _paper(stage: Stage, words: Words, book: Book, change: CodeChange, state: Recoding) -> None:
    stage.say(words("code.paper"))
    text = _shown(words, state.recovery)
    stage.say(text.replace(" + ", "\n+ "), name="numbers", times=_LARGE)
    stage.say(words("code.keep"))
    stage.say(words("code.time", seconds=book.settings.idle_s), name="soft")
    copied = stage.button("code_copied", words("code.copied"), change.note_copied)
    # Read out with the button, which has the focus.
    copied.setAccessibleDescription(f"{words('code.numbers')} {text}")
    stage.first = copied


def _check(stage: Stage, words: Words, _: Book, change: CodeChange, state: Recoding) -> None:
    stage.say(words("code.check"))
    _line(stage, words, "code.numbers", "code_numbers", change.check)
    if state.answer is Answer.OTHER:
        stage.answer(words("code.check_other"))
    stage.button("code_show_numbers", words("code.show_numbers"), change.show_numbers)


def _ready(stage: Stage, words: Words, _: Book, change: CodeChange, __: Recoding) -> None:
    stage.say(words("code.ready"))
    if not change.is_busy:
        stage.first = stage.button("code_change", words("code.change"), change.change)


def _done(stage: Stage, words: Words, _: Book, change: CodeChange, __: Recoding) -> None:
    stage.answer(words("code.done"))
    stage.say(words("code.done_copies"))
    stage.first = stage.button("code_stop", words("code.close"), change.stop)


_STAGES: Final[dict[Step, Callable[[Stage, Words, Book, CodeChange, Recoding], None]]] = {
    Step.PROOF: _proof,
    Step.CHOICE: _choice,
    Step.TYPING: _typing,
    Step.PAPER: _paper,
    Step.CHECK: _check,
    Step.READY: _ready,
    Step.DONE: _done,
}


def _line(stage: Stage, words: Words, label_id: str, name: str, take: Callable[[str], None]) -> None:
    line = CodeLine(words, words(label_id), name)
    line.entered.connect(take)
    stage.add(line)
    stage.first = line


def _answered(words: Words, state: Recoding) -> str:
    match state.answer:
        case Refusal():
            return words(f"code.refused.{state.answer}")
        case Answer.OTHER:
            return words("code.other")
        case Answer.RIGHT:
            return words("code.right", count=state.practice.right, times=TIMES)
        case None:
            return ""


def _numbers(book: Book) -> Sequence[str]:
    """Telephone numbers that make no code: the people's and the pack's."""
    services = book.content.services
    return [
        *(number for person in book.people.rows() for number in person.numbers),
        *(number for one in services for number in (*one.numbers, *one.text_numbers, *one.tty_numbers)),
    ]


def _shown(words: Words, entry: str) -> str:
    return shown_entry(entry, words("code.point")).replace("\N{NO-BREAK SPACE}", " ")
