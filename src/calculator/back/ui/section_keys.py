"""Which keys lead to which section."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from calculator.back.ui.sections.section import SectionId
from calculator.back.ui.sections.table import SECTIONS

# Ctrl with a digit goes by the place in the table; some sections have a quicker key besides.
_SECTIONS: Final = {
    **{f"Ctrl+{place}": one.id for place, one in enumerate(SECTIONS[:9], 1)},
    **{one.key: one.id for one in SECTIONS},
}


def section_of(event: QKeyEvent) -> SectionId | None:
    """Where the pressed key leads, wherever on the keyboard it is."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(event.key() | modifiers.value)
    return _SECTIONS.get(pressed.toString(QKeySequence.SequenceFormat.PortableText))
