"""The few errors that a screen may show: the environment's, never ours. Everything else is a bug."""

from typing import ClassVar


class AppError(Exception):
    """Something around the program is not as it should be. `sentence_id` names the one sentence a page shows for it."""

    sentence_id: ClassVar[str] = "error.unknown"


class StoreDamaged(AppError):
    """Both copies of the notebook fail their checks."""

    sentence_id = "error.damaged"


class StoreNewer(AppError):
    """The notebook was written by a newer release."""

    sentence_id = "error.newer"


class StoreReadOnly(AppError):
    """The files can be read but not written."""

    sentence_id = "error.read_only"


class NoSpace(AppError):
    """The disk, or the room set aside for this notebook, is full."""

    sentence_id = "error.no_space"


class NewerReadOnly(StoreReadOnly):
    """The notebook was written by a newer release: this one can read it and must not write it."""

    sentence_id = "error.newer_read_only"


class NoRoom(NoSpace):
    """The room set aside for this notebook is full; the disk need not be."""

    sentence_id = "error.no_room"


class GrowthUnasked(AppError):
    """The files were to become larger, and no page had said that this can be seen."""

    sentence_id = "error.growth"


class StoreUnwritable(AppError):
    """A write failed for any other reason: a pulled stick, a bad disk."""

    sentence_id = "error.unwritable"


class StoreInUse(AppError):
    """Another session has this notebook open."""

    sentence_id = "error.in_use"


class NotOpened(AppError):
    """No slot answers to this code, or the slots cannot be read. Never shown: the sum is all there is."""

    sentence_id = "error.none"


class TooLong(AppError):
    """A field is longer than it can hold."""

    sentence_id = "error.too_long"


class TooLarge(AppError):
    """A picture or recording that is more than the notebook takes, by itself or with those that are there."""

    sentence_id = "error.too_large"


class NameTaken(AppError):
    """There is a file of that name already: nothing is ever written over it."""

    sentence_id = "error.name_taken"


class NoFolder(AppError):
    """There is no such folder, or the stick that had it is gone."""

    sentence_id = "error.no_folder"


class WrongCode(AppError):
    """The code that was asked for once more is not one of this notebook."""

    sentence_id = "error.wrong_code"


class MemoryShort(AppError):
    """There is no room for a key derivation just now."""

    sentence_id = "error.no_memory"
