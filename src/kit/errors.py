"""What can go wrong with a stick, a key or a pack: one sentence each."""

import errno
from typing import ClassVar

from calculator.errors import AppError
from sheets.files import Problem

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)
_GONE = (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ENOTDIR, errno.ESTALE, errno.ENOTCONN)
# What Windows says of a full disk, of write protection, and of a stick that is not there any more.
_WINDOWS_FULL = (39, 112)
_WINDOWS_READ_ONLY = (19,)
_WINDOWS_GONE = (2, 3, 21, 55, 433, 1006, 1167)


class StickFull(AppError):
    """There is not enough room on the stick."""

    sentence_id = "failed.full"


class StickReadOnly(AppError):
    """The stick does not let itself be written to."""

    sentence_id = "failed.read_only"


class StickGone(AppError):
    """The stick was pulled out, or it answers no more."""

    sentence_id = "failed.gone"


class StickFaulty(AppError):
    """What was written does not come back the same, or writing fails for another reason."""

    sentence_id = "failed.faulty"


class StickNotEmpty(AppError):
    """The stick holds something already."""

    sentence_id = "failed.not_empty"


class NoStick(AppError):
    """The place named is no folder."""

    sentence_id = "failed.no_stick"


class ProgramsMissing(AppError):
    """Where the programs should be there are none."""

    sentence_id = "failed.no_programs"


class ProgramsDamaged(AppError):
    """The programs to copy are not what their list of hashes says."""

    sentence_id = "failed.damaged_programs"


class KeyMissing(AppError):
    """There is no key file at this place, or it is not one."""

    sentence_id = "failed.no_key"


class KeyExists(AppError):
    """A key is there already, and it is never written over."""

    sentence_id = "failed.key_exists"


class WrongPhrase(AppError):
    """The phrase does not open the key."""

    sentence_id = "failed.phrase"


class PhraseShort(AppError):
    """The phrase for a new key is too short."""

    sentence_id = "failed.short_phrase"


class NoScreen(AppError):
    """A built kit draws cards on the screen's own terms, and there is none."""

    sentence_id = "failed.no_screen"


class PackFaulty(AppError):
    """One's own pack has faults; `problems` says where."""

    sentence_id: ClassVar[str] = "failed.pack"

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def stick_error(error: OSError) -> AppError:
    """What an error of the system means for a stick."""
    windows = getattr(error, "winerror", None)
    if error.errno in _FULL or windows in _WINDOWS_FULL:
        return StickFull()
    if windows in _WINDOWS_READ_ONLY:
        return StickReadOnly()
    if windows in _WINDOWS_GONE or error.errno in _GONE:
        return StickGone()
    return StickReadOnly() if error.errno in _READ_ONLY else StickFaulty()
