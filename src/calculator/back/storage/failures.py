"""What a failed read or write means."""

import errno
from enum import IntEnum

import sqlcipher3
from calculator.errors import AppError, NoSpace, StoreReadOnly, StoreUnwritable


class _Code(IntEnum):
    READONLY = 8
    IOERR = 10
    CORRUPT = 11
    FULL = 13
    NOTADB = 26


# As sqlite3_errstr says them.
_IN_WORDS = {
    "attempt to write a readonly database": _Code.READONLY,
    "database disk image is malformed": _Code.CORRUPT,
    "database or disk is full": _Code.FULL,
    "file is not a database": _Code.NOTADB,
}
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
# Mistakes in a statement: SQLITE_ERROR, CONSTRAINT, MISMATCH, MISUSE, RANGE, and Python's own without a code.
_OURS = (0, 1, 19, 20, 21, 25)


def coded(error: sqlcipher3.Error) -> sqlcipher3.Error:
    """An error of SQLite's backup, which tells its code only in words, with the code. Others are the disk's."""
    again = sqlcipher3.OperationalError(str(error))
    again.sqlite_errorcode = _IN_WORDS.get(str(error), _Code.IOERR)
    return again


def is_stuck(error: sqlcipher3.Error) -> bool:
    """The copy cannot be changed as it is open: it is damaged, or SQLite got it to read only, perhaps for a moment."""
    return is_damage(error) or _code(error) == _Code.READONLY


def is_damage(error: sqlcipher3.Error) -> bool:
    """The file could not be read, or not as it was written: another copy may answer."""
    return _code(error) in (_Code.CORRUPT, _Code.NOTADB, _Code.IOERR)


def is_full(error: sqlcipher3.Error) -> bool:
    """No room: in the notebook while a change is prepared, on the disk while it is written."""
    return _code(error) == _Code.FULL


def is_ours(error: sqlcipher3.Error) -> bool:
    """Not the environment's fault but a mistake of ours."""
    return _code(error) in _OURS


def kind_of(error: sqlcipher3.Error | OSError) -> AppError:
    """The error a screen may show for a write that failed."""
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return NoSpace()
        return StoreReadOnly() if error.errno in _REFUSED else StoreUnwritable()
    match _code(error):
        case _Code.FULL:
            return NoSpace()
        case _Code.READONLY:
            return StoreReadOnly()
        case _:
            return StoreUnwritable()


def _code(error: sqlcipher3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
