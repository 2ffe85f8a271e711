"""What a screen reader or a glance could get of a window."""

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QWidget

# The bits of a state are not in the type stubs.
STATES: Callable[[object], tuple[int, int]] = attrgetter("invisible", "selected")


def spoken_tree(widget: QWidget) -> list[str]:
    """Every accessible object below `widget`, depth first: depth, role, state and all its texts."""
    top = QAccessible.queryAccessibleInterface(widget)
    assert top is not None
    lines: list[str] = []
    _read(top, 0, lines)
    return lines


def drawn(widget: QWidget) -> QImage:
    """The widget as it is drawn, pixel for pixel."""
    return widget.grab().toImage()


def held_texts(widget: QWidget) -> str:
    """Every text property of the widgets below `widget`, seen or not."""
    texts: list[str] = []
    for part in (widget, *widget.findChildren(QWidget)):
        meta = part.metaObject()
        for place in range(meta.propertyCount()):
            value = part.property(str(meta.property(place).name()))
            if isinstance(value, str):
                texts.append(value)
    return "\n".join(texts)


def _read(node: QAccessibleInterface, depth: int, lines: list[str]) -> None:
    is_invisible, is_selected = STATES(node.state())
    texts = [node.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText]
    seen = f"{'invisible' if is_invisible else ''} {'selected' if is_selected else ''}"
    lines.append(f"{depth} {node.role().name} {seen} {texts}")
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid():
            _read(child, depth + 1, lines)
