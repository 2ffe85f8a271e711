"""The bar along the top: which page this is, how the saving goes, and the ways to other views and home."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calculator.back.ui.widgets.elided import Elided
from calculator.back.ui.widgets.title import Title
from calculator.words import Words


class Bar(QFrame):
    """Always in sight; the home button is never shortened, the title is where room runs out."""

    home_pressed = Signal()
    view_pressed = Signal()
    zoom_held = Signal()
    zoom_released = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("bar")
        self._title = Title(self)
        self._title.setObjectName("title")
        self._status = Elided(self)
        self._status.setObjectName("status")
        self._zoom = self._button("zoom", words("view.zoom"))
        self._zoom.pressed.connect(self.zoom_held)
        self._zoom.released.connect(self.zoom_released)
        self._view = self._button("view", "")
        self._view.clicked.connect(self.view_pressed)
        self._home = self._button("home", words("home.button"))
        self._home.clicked.connect(self.home_pressed)

        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._status)
        names.addStretch(1)
        layout = QHBoxLayout(self)
        # The buttons are taller than the names, which may need two lines.
        layout.setContentsMargins(20, 2, 12, 2)
        self.setMinimumHeight(56)
        layout.setSpacing(8)
        layout.addLayout(names, 1)
        for button in (self._zoom, self._view, self._home):
            layout.addWidget(button)

    def show_title(self, title: str) -> None:
        """The page's word."""
        self._title.show_text(title)

    def show_status(self, status: str) -> None:
        """One word under the title."""
        self._status.show_text(status)

    def show_plain(self) -> None:
        """Offer the quiet view."""
        self._show_view("view.to_quiet", has_zoom=False)

    def show_quiet(self) -> None:
        """Offer the plain view, and Zoom."""
        self._show_view("view.to_plain", has_zoom=True)

    def show_home_only(self) -> None:
        """Nothing to see but the way home."""
        self._view.hide()
        self._zoom.hide()

    def _show_view(self, text_id: str, *, has_zoom: bool) -> None:
        self._view.setText(self._words(text_id))
        self._zoom.setVisible(has_zoom)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
