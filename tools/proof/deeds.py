"""What is done on a failing disk, and how its end is judged."""

from datetime import date
from typing import Final

from calculator.back.notebook.attachments import Attachment, AttachmentId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.attachments import digest_of, put_attachment, read_content
from calculator.back.storage.block import Role
from calculator.back.storage.making import make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.store import Condition
from calculator.errors import NotOpened, StoreDamaged
from calculator.front.files import OwnState, prepare, write_own
from calculator.paths import MEMORY_BYTES, STATE_BYTES, Places
from tools.proof.installations import CHEAP, CODES, change_to, copied, text_of
from tools.proof.report import Outcome
from tools.proof.trials import Told, Trial

Verdict = tuple[Outcome, str]
KEPT: Final[Verdict] = (Outcome.KEPT, "")
NEW_CODE: Final = "58*73+9144"
LATER_CODE: Final = "641*27+5093"
# Larger than a piece of it, and no larger than what a new notebook has room for.
_CONTENT: Final = bytes(range(256)) * 1200
_ATTACHED: Final = Attachment(
    AttachmentId("a"), "id0", "Photo", "Hinge", date(2026, 11, 27), len(_CONTENT), digest_of(_CONTENT)
)
# What `text_of` says of a new notebook.
_EMPTY: Final = "0 people say []"


def shown(where: Places, code: str = CODES.main) -> str:
    """What a notebook says at its next opening and after both copies were read.

    The error's name where it does not open, or says later that it is damaged.
    """
    try:
        store = open_store(where, code, CHEAP)
        try:
            before = text_of(store)
            store.verify()
            after = text_of(store)
        finally:
            store.close()
    except (NotOpened, StoreDamaged) as error:
        return type(error).__name__
    return before if before == after else f"{before}, then {after}"


def one_of(found: str, allowed: set[str]) -> Verdict:
    """The verdict on what a notebook says where `allowed` are right."""
    if found in allowed:
        return KEPT
    if found in ("NotOpened", "StoreDamaged") or (found.isdigit() and len(found) == len("0000")):
        return Outcome.LOST, f"{found} for {sorted(allowed)}"
    return Outcome.WRONG, f"{found} for {sorted(allowed)}"


def save(trial: Trial) -> None:
    """One change fails; the next one, on a disk that is well again, must work."""
    store = open_store(trial.where, CODES.main, CHEAP)
    trial.arm()
    trial.attempt("saved 1111", lambda: store.change(change_to("1111")))
    trial.disarm()
    trial.say("shows", text_of(store))
    trial.attempt("saved 2222", lambda: store.change(change_to("2222")))
    store.close()


def attach(trial: Trial) -> None:
    """An attachment is added together with a change of the text; the next change must work."""
    store = open_store(trial.where, CODES.main, CHEAP)
    trial.arm()
    trial.attempt("saved 1111", lambda: store.change([*change_to("1111"), *put_attachment(_ATTACHED, _CONTENT)]))
    trial.disarm()
    trial.say("shows", text_of(store))
    trial.attempt("saved 2222", lambda: store.change(change_to("2222")))
    store.close()


def recode(trial: Trial) -> None:
    """A changed code fails; the notebook goes on under the one that counts."""
    store = open_store(trial.where, CODES.main, CHEAP)
    trial.arm()
    trial.attempt("changed", lambda: store.rekey({Role.MAIN: store.key_of(NEW_CODE)}))
    trial.disarm()
    trial.say("shows", text_of(store))
    trial.attempt("saved 2222", lambda: store.change(change_to("2222")))
    trial.attempt("changed later", lambda: store.rekey({Role.MAIN: store.key_of(LATER_CODE)}))
    store.close()


def end(trial: Trial) -> None:
    """The clean end of a session fails."""
    store = open_store(trial.where, CODES.main, CHEAP)
    store.change(change_to("1111"))
    trial.say("saved 1111")
    trial.arm()
    store.close()
    trial.disarm()


def heal(trial: Trial) -> None:
    """An opening that has to make a copy anew."""
    trial.arm()
    store = open_store(trial.where, CODES.main, CHEAP)
    trial.say("shows", text_of(store))
    trial.disarm()
    if store.condition is Condition.READ_ONLY:
        # It said so. The next opening, on a disk that is well again, can write.
        store.close()
        store = open_store(trial.where, CODES.main, CHEAP)
    trial.attempt("saved 2222", lambda: store.change(change_to("2222")))
    store.close()


def verify(trial: Trial) -> None:
    """A bad page is found behind the window, and its copy made anew."""
    store = open_store(trial.where, CODES.main, CHEAP)
    trial.arm()
    trial.attempt("verified", store.verify)
    trial.disarm()
    trial.say("shows", text_of(store))
    trial.attempt("saved 2222", lambda: store.change(change_to("2222")))
    store.close()


def make(trial: Trial) -> None:
    """Set-up makes a notebook over whatever is there."""
    trial.arm()
    if trial.attempt("made", lambda: make_store(trial.where, CODES, Settings(), CHEAP).close()):
        trial.disarm()
        return
    trial.disarm()
    trial.attempt("made again", lambda: make_store(trial.where, CODES, Settings(), CHEAP).close())


def start(trial: Trial) -> None:
    """The calculator's first start makes the files."""
    trial.arm()
    prepare(trial.where)
    trial.disarm()


def keep_own(trial: Trial) -> None:
    """The calculator writes its own page at its exit."""
    trial.arm()
    write_own(trial.where, OwnState(1, 2, 3, 4))
    trial.disarm()


def judged_save(told: Told) -> Verdict:
    """Old or new; new where that was said; what the session showed after an error too."""
    return judged_texts(told, {"1111"} if told.lines[:1] == ("saved 1111",) else {"0000", "1111"})


def judged_attach(told: Told) -> Verdict:
    """As a save; the attachment is there, byte by byte, where the text that came with it is, and nowhere else."""
    verdict = judged_save(told)
    where = told.now if told.was_killed or told.then is None else told.then
    if verdict != KEPT:
        return verdict
    store = open_store(where, CODES.main, CHEAP)
    text, content = text_of(store), read_content(store, _ATTACHED.id)
    store.close()
    if content != (_CONTENT if text == "1111" else None):
        return Outcome.WRONG, f"{text} with {None if content is None else len(content)} bytes"
    return KEPT


def judged_recode(told: Told) -> Verdict:
    """The old code or the new one opens the whole text; the new one alone once that was said. Paper opens it always."""
    was_changed = told.lines[:1] == ("changed",)
    if told.was_killed or told.then is None:
        return _opened_by_one(told.now, "0000", {NEW_CODE} if was_changed else {CODES.main, NEW_CODE})
    verdict = _opened_by_one(told.then, "0000", {NEW_CODE} if was_changed else {CODES.main})
    if verdict == KEPT:
        last = LATER_CODE if "changed later" in told.lines else NEW_CODE if was_changed else CODES.main
        verdict = _opened_by_one(told.now, "2222", {last})
    if verdict != KEPT:
        return verdict
    if told.lines[-2:] != ("saved 2222", "changed later"):
        return Outcome.UNEXPECTED, f"nothing later: {told.lines}"
    return KEPT


def _opened_by_one(where: Places, text: str, allowed: set[str]) -> Verdict:
    # Each on files of its own: an opening settles what a kill left open.
    codes = (CODES.main, NEW_CODE, LATER_CODE, CODES.recovery)
    answers = {code: shown(copied(where, where.folder.with_name("asked")), code) for code in codes}
    opening = {code for code in codes[:3] if answers[code] == text}
    if answers[CODES.recovery] != text or not opening:
        return Outcome.LOST, str(answers)
    if not opening <= allowed or any(answers[code] != "NotOpened" for code in codes[:3] if code not in opening):
        return Outcome.WRONG, f"{sorted(allowed)} should open: {answers}"
    return KEPT


def judged_end(told: Told) -> Verdict:
    """The change was reported before: it is there."""
    if told.lines != ("saved 1111",):
        return Outcome.UNEXPECTED, str(told.lines)
    return one_of(shown(told.now), {"1111"})


def judged_heal(told: Told) -> Verdict:
    """The text is there whatever becomes of the copy that was made anew."""
    if told.was_killed:
        return one_of(shown(told.now), {"0000"})
    return judged_texts(told, {"0000"})


def judged_make(told: Told) -> Verdict:
    """A notebook that was reported opens, empty; where none was, a second try makes one."""
    if told.was_killed:
        # The old one may be there still, whole; or nothing, or the new one.
        found = shown(told.now)
        return KEPT if found in ("0000", "NotOpened", "StoreDamaged", _EMPTY) else (Outcome.WRONG, found)
    if told.lines[-1:] not in (("made",), ("made again",)):
        return Outcome.UNEXPECTED, str(told.lines)
    store = open_store(told.now, CODES.main, CHEAP)
    store.verify()
    store.close()
    found = shown(told.now)
    return KEPT if found == _EMPTY else (Outcome.WRONG, found)


def judged_start(told: Told) -> Verdict:
    """The next start completes the files, and changes no byte that was there."""
    before = {path.name: path.read_bytes() for path in told.now.files() if path.is_file()}
    prepare(told.now)
    after = {path.name: path.read_bytes() for path in told.now.files() if path.is_file()}
    if any(not after[name].startswith(data) for name, data in before.items()):
        return Outcome.WRONG, "a byte was changed"
    is_whole = [len(data) for data in after.values()] == [STATE_BYTES] + [MEMORY_BYTES] * 4
    return KEPT if is_whole else (Outcome.LOST, f"files of {[len(data) for data in after.values()]}")


def judged_untouched(told: Told) -> Verdict:
    """The notebook is as it was."""
    return one_of(shown(told.now), {"0000"})


def judged_texts(told: Told, allowed: set[str]) -> Verdict:
    """The session shows one of `allowed` after the fault, the files held it then, and a later save works."""
    if told.was_killed or told.then is None:
        return one_of(shown(told.now), allowed)
    shows = next((line.removeprefix("shows ") for line in told.lines if line.startswith("shows ")), "nothing")
    for found in (shows, shown(told.then)):
        verdict = one_of(found, allowed)
        if verdict != KEPT:
            return verdict
    if "saved 2222" not in told.lines:
        return Outcome.UNEXPECTED, f"no later save: {told.lines}"
    return one_of(shown(told.now), {"2222"})
