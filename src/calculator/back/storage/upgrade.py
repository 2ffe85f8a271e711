"""A notebook of an older release gets the tables of this one."""

from calculator.back.storage.mirror import Mirror
from calculator.back.storage.schema import VERSION, stand_ins_since, statements_since
from calculator.errors import AppError


def upgrade(mirror: Mirror) -> AppError | None:
    """Bring an open notebook to this release's tables, as one change like any other: a kill leaves the old or the new.

    What was in the way, where the disk does not let us or the notebook has no room: it is as it was, and can be read.
    """
    version = mirror.version()
    if version == VERSION:
        return None
    try:
        mirror.change(statements_since(version))
    except AppError as error:
        return error
    return None


def stand_in(mirror: Mirror) -> None:
    """Let a notebook that cannot be written be read as if it had this release's tables; no file is touched."""
    mirror.stand_in(stand_ins_since(mirror.version()))
