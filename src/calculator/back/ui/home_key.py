"""The key that goes home, from wherever the focus is."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

ALWAYS_ON: Final[frozenset[int]] = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_F12})

_KEY_EVENTS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class HomeKey(QObject):
    """An event filter for the whole application: menus, fields and panels never see these keys.

    (A shortcut would stay silent under a menu.) A key that is held down counts once.
    """

    pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: frozenset[int] = ALWAYS_ON

    def listen_also_for(self, name: str) -> None:
        """One more key, by its name in Qt ("F7", "Pause"), in place of the one before; "" for none."""
        key = Qt.Key.__members__.get(f"Key_{name}")
        self._keys = ALWAYS_ON if key is None else ALWAYS_ON | {key}

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take the home keys out of every stream of events."""
        kind = event.type()
        if kind not in _KEY_EVENTS or not isinstance(event, QKeyEvent) or event.key() not in self._keys:
            return False
        if kind == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.pressed.emit()
        # An override that is let through does nothing here, but accepting it would hide the press that follows.
        return kind != QEvent.Type.ShortcutOverride
