"""Growth, a spare, and restoring on a failing disk."""

from pathlib import Path
from typing import Final

from calculator.back.storage.making import NewCodes
from calculator.back.storage.opening import open_store
from calculator.back.storage.restoring import restore
from calculator.errors import StoreDamaged, WrongCode
from calculator.front.files import prepare
from calculator.paths import MEMORY_BYTES, Places, places
from tools.proof.deeds import KEPT, Verdict, judged_texts, one_of, shown
from tools.proof.installations import CHEAP, CODES, change_to, copied, made, text_of
from tools.proof.report import Outcome
from tools.proof.trials import Told, Trial

_SPARE: Final = "spare"
_NEW_CODES: Final = NewCodes("5804-91*7+36.2", "918840275161+604918273355")
_STRANGE: Final = "9999"


def grow(trial: Trial) -> None:
    """All files get larger."""
    store = open_store(trial.where, CODES.main, CHEAP)
    trial.arm()
    trial.attempt("grown", lambda: store.grow(1))
    trial.disarm()
    trial.say("shows", text_of(store))
    trial.attempt("saved 2222", lambda: store.change(change_to("2222")))
    store.close()


def judged_growth(told: Told) -> Verdict:
    """The text is there, and after the next start all files have one size, the larger one where that was said."""
    verdict = one_of(shown(told.now), {"0000"}) if told.was_killed else judged_texts(told, {"0000"})
    if verdict != KEPT:
        return verdict
    prepare(told.now)
    sizes = {path.stat().st_size for path in told.now.memories()}
    allowed = ({2 * MEMORY_BYTES},) if "grown" in told.lines else ({MEMORY_BYTES}, {2 * MEMORY_BYTES})
    return KEPT if sizes in allowed else (Outcome.WRONG, f"files of {sizes}")


def write_spare(trial: Trial) -> None:
    """The notebook goes into one file."""
    store = open_store(trial.where, CODES.main, CHEAP)
    trial.arm()
    trial.attempt("written", lambda: store.write_spare(trial.folder / _SPARE, store.spare_key_of(CODES.main)))
    trial.disarm()
    trial.say("shows", text_of(store))
    trial.attempt("saved 2222", lambda: store.change(change_to("2222")))
    store.close()


def judged_spare(told: Told) -> Verdict:
    """The notebook is untouched; a spare that was reported holds it, one that was not opens for nobody, or whole."""
    verdict = one_of(shown(told.now), {"0000"}) if told.was_killed else judged_texts(told, {"0000"})
    if verdict != KEPT:
        return verdict
    spare = told.folder / _SPARE
    if not told.was_killed and told.lines[0] != "written":
        return KEPT if not spare.exists() else (Outcome.UNEXPECTED, "a part of a spare was left")
    try:
        store = restore(places(str(told.folder / "restored")), spare, CODES.main, _NEW_CODES, CHEAP)
    except (WrongCode, StoreDamaged) as error:
        return KEPT if told.was_killed else (Outcome.LOST, f"a spare that was reported: {type(error).__name__}")
    found = text_of(store)
    store.close()
    return one_of(found, {"0000"})


def notebook_and_spare(folder: Path) -> Places:
    """A notebook, and beside it the spare of another person's."""
    where = made(folder / "files")
    stranger = open_store(made(folder.with_name(f"{folder.name} other"), _STRANGE), CODES.main, CHEAP)
    stranger.write_spare(folder / _SPARE, stranger.spare_key_of(CODES.main))
    stranger.close()
    return where


def bring_back(trial: Trial) -> None:
    """The spare takes the place of the notebook that is there."""
    spare = trial.folder / _SPARE
    trial.arm()
    trial.attempt("restored", lambda: restore(trial.where, spare, CODES.main, _NEW_CODES, CHEAP).close())
    trial.disarm()
    trial.attempt("later", lambda: restore(trial.where, spare, CODES.main, _NEW_CODES, CHEAP).close())


def judged_return(told: Told) -> Verdict:
    """The one notebook under its code or the other under its own, whole; never neither. Reported, only the other."""
    if not told.was_killed and told.lines[-1] != "later":
        return Outcome.UNEXPECTED, f"nothing later: {told.lines}"
    was_restored = told.lines[:1] == ("restored",)
    for where, must in ((told.then or told.now, was_restored), (told.now, not told.was_killed)):
        answers = {
            code: shown(copied(where, where.folder.with_name("asked")), code)
            for code in (CODES.main, _NEW_CODES.main, _NEW_CODES.recovery)
        }
        old, new, paper = answers.values()
        if _STRANGE in (new, paper):
            if new == paper and (old == "NotOpened" or not must):
                continue
        elif not must and old == "0000" and new in ("NotOpened", "StoreDamaged"):
            continue
        return Outcome.LOST if {old, new} <= {"NotOpened", "StoreDamaged"} else Outcome.WRONG, str(answers)
    return KEPT
