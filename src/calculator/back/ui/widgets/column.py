"""Parts below or beside each other without a gap."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget


def column(top: QLayout | None, *parts: tuple[QWidget, int]) -> QVBoxLayout:
    """`top`, then each part with its stretch."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    if top is not None:
        layout.addLayout(top)
    for part, stretch in parts:
        layout.addWidget(part, stretch)
    return layout


def beside(part: QWidget) -> QHBoxLayout:
    """A layout of `part`, still empty."""
    layout = QHBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
