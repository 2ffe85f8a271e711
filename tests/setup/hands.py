"""Drives the window as a person with a keyboard does: only keys, only to what has the focus."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from setup.device import Place, Question, Reply
from setup.ui.window import SetupWindow

_TABS_MAX = 30
# The pages of a new notebook on this computer up to its last step, after the language.
NAMES = (
    *("task", "about", "device", "place", "fresh", "code", "typing", "home", "recovery", "paper", "country"),
    "making",
)


@dataclass(frozen=True, slots=True)
class Hands:
    """Two hands on the keyboard."""

    qtbot: QtBot
    window: SetupWindow

    def focus(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key) -> None:
        """One key."""
        QTest.keyClick(self.focus(), key)

    def type_entry(self, entry: str) -> None:
        """An entry and Enter, on the keys of the page."""
        QTest.keyClicks(self.focus(), entry)
        self.press(Qt.Key.Key_Return)

    def tab_to(self, name: str) -> None:
        """Tab until the widget of that name has the focus."""
        for _ in range(_TABS_MAX):
            if self.focus().objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"the tab key does not reach {name}")

    def go_on(self) -> None:
        """Next, by keyboard."""
        before = self.window.page
        self.tab_to("next")
        self.press(Qt.Key.Key_Return)
        self.arrived(before)

    def go_back(self) -> None:
        """Back, by keyboard."""
        before = self.window.page
        self.tab_to("back")
        self.press(Qt.Key.Key_Space)
        self.arrived(before)

    def arrived(self, before: QWidget) -> None:
        """Wait for another page and for its focus."""
        self.qtbot.waitUntil(lambda: self.window.page is not before)
        page = self.window.page
        self.qtbot.waitUntil(lambda: self.focus() is (page.first_focus() or self.window.findChild(QWidget, "next")))

    def read(self, name: str) -> str:
        """What the label of that name on this page says."""
        label = self.window.page.findChild(QLabel, name)
        assert label is not None
        return label.text()

    def answer(self) -> str:
        """What the page says to the last try."""
        return next(
            (label.text() for label in self.window.page.findChildren(QLabel, "answer") if label.isVisible()), ""
        )

    def reach(self, name: str) -> None:
        """Go on to the page of that name, with an offered sum."""
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        while self.window.page.objectName() != name:
            self.step()

    def step(self) -> None:
        """Do what this page asks for, and go on."""
        match self.window.page.objectName():
            case "device":
                self.reply_no()
            case "place":
                self.choose(Place.INSTALLED)
            case "fresh":
                self.choose_new()
            case "typing":
                self.type_code()
            case "home":
                self.practise_home()
            case "paper":
                self.type_entry(self.window.draft.recovery)
        self.go_on()

    def reply_no(self) -> None:
        """No to every question."""
        for question in Question:
            self.tab_to(f"{question}_{Reply.NO}")
            self.press(Qt.Key.Key_Space)

    def choose(self, place: Place) -> None:
        """One of the places, from the first, on which the focus is."""
        self.press(Qt.Key.Key_Space)
        for _ in range(list(Place).index(place)):
            self.press(Qt.Key.Key_Down)

    def choose_new(self) -> None:
        """Everything new."""
        self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Space)

    def type_code(self) -> None:
        """The code, three times."""
        for _ in range(3):
            self.type_entry(self.window.draft.code)

    def practise_home(self) -> None:
        """The home key, twice."""
        QTest.keyClicks(self.focus(), "some words")
        self.press(Qt.Key.Key_F12)
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Escape)
