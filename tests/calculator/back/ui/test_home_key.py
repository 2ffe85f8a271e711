"""The home key, from wherever the focus is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.session.session import Session
from calculator.back.ui.home_key import HomeKey
from calculator.back.ui.widgets.editor import Editor
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import AMINA, Clock

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]

HOME_KEYS = [Qt.Key.Key_Escape, Qt.Key.Key_F12]


def counted(window: NotebookWindow) -> list[str]:
    homes: list[str] = []
    window.home_wanted.connect(lambda: homes.append("home"))
    return homes


def part(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None
    return found


@pytest.mark.parametrize("key", HOME_KEYS)
@pytest.mark.parametrize("where", ["people", "view", "home", "real_name", "notes", "remove_yes"])
def test_it_works_from_every_part(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, key: Qt.Key, where: str
) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    if where == "remove_yes":
        QTest.mouseClick(part(window, "remove"), Qt.MouseButton.LeftButton)
    focused = part(window, where)
    focused.setFocus()
    qtbot.waitUntil(focused.hasFocus)
    homes = counted(window)
    QTest.keyClick(focused, key)
    assert homes == ["home"]


@pytest.mark.parametrize("key", HOME_KEYS)
def test_it_works_from_an_open_menu_and_the_menu_goes_too(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, key: Qt.Key
) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    window.home_wanted.connect(window.hide)
    notes = part(window, "notes")
    viewport = notes.findChild(QWidget, "qt_scrollarea_viewport")
    assert viewport is not None
    at = QPoint(5, 5)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, notes.mapToGlobal(at))
    QApplication.sendEvent(viewport, asked)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    homes = counted(window)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, key)
    assert homes == ["home"]
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("key", HOME_KEYS)
def test_it_works_while_text_is_composed(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, key: Qt.Key
) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    notes = part(window, "notes")
    notes.setFocus()
    QApplication.sendEvent(notes, QInputMethodEvent("compos", []))
    homes = counted(window)
    QTest.keyClick(notes, key)
    assert homes == ["home"]


def test_it_works_with_the_mouse_button_down(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    homes = counted(window)
    QTest.mousePress(part(window, "zoom"), Qt.MouseButton.LeftButton)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert homes == ["home"]


def test_a_key_that_is_held_down_counts_once(qtbot: QtBot) -> None:
    home_key = HomeKey()
    homes: list[str] = []
    home_key.pressed.connect(lambda: homes.append("home"))
    plain = Qt.KeyboardModifier.NoModifier
    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F12, plain, "", is_repeat)
        assert home_key.eventFilter(home_key, event)
    assert homes == ["home"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_A, Qt.Key.Key_Pause])
def test_other_keys_pass(qtbot: QtBot, key: Qt.Key) -> None:
    home_key = HomeKey()
    homes: list[str] = []
    home_key.pressed.connect(lambda: homes.append("home"))
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    assert not home_key.eventFilter(home_key, event)
    assert homes == []


def test_a_third_key_can_be_chosen_and_dropped(qtbot: QtBot) -> None:
    home_key = HomeKey()
    pause = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Pause, Qt.KeyboardModifier.NoModifier)
    home_key.listen_also_for("Pause")
    assert home_key.eventFilter(home_key, pause)
    home_key.listen_also_for("")
    assert not home_key.eventFilter(home_key, pause)
    assert home_key.eventFilter(home_key, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F12, pause.modifiers()))


@pytest.mark.parametrize("way", ["button", "close", "minimise", "other program"])
def test_every_other_way_out_is_the_same(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, way: str
) -> None:
    window = show_window(open_session(AMINA))
    homes = counted(window)
    match way:
        case "button":
            QTest.mouseClick(part(window, "home"), Qt.MouseButton.LeftButton)
        case "close":
            assert not window.close()
        case "minimise":
            window.showMinimized()
        case "other program":
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: bool(homes))
    assert homes == ["home"]


def test_several_ways_at_once_are_one(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    homes = counted(window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_F12)
    window.close()
    assert homes == ["home"]


def test_idle_time_goes_home_by_the_settings(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, clock: Clock
) -> None:
    window = show_window(open_session(AMINA))
    homes = counted(window)
    clock.now_s += 59
    window.leaving.idle.check()
    assert homes == []
    QTest.keyClick(window, Qt.Key.Key_Down)
    clock.now_s += 59
    window.leaving.idle.check()
    assert homes == []
    clock.now_s += 1
    qtbot.waitUntil(lambda: homes == ["home"])


def test_a_mouse_that_rests_is_no_sign_of_anyone(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, clock: Clock
) -> None:
    window = show_window(open_session(AMINA))
    homes = counted(window)
    at = QPoint(300, 300)
    none = Qt.MouseButton.NoButton

    def move(position: QPoint) -> None:
        event = QMouseEvent(
            QEvent.Type.MouseMove, position, position, position, none, none, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(window, event)

    move(at)
    clock.now_s += 50
    move(at)
    clock.now_s += 10
    window.leaving.idle.check()
    assert homes == ["home"]


def test_an_own_menu_is_no_loss_of_focus(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    homes = counted(window)
    notes = window.findChild(Editor, "notes")
    assert notes is not None
    menu = notes.context_menu()
    menu.popup(window.mapToGlobal(QPoint(10, 10)))
    qtbot.waitUntil(menu.isVisible)
    menu.close()
    assert homes == []


def test_a_hidden_window_watches_nothing(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    homes = counted(window)
    window.hide()
    other = QListView()
    qtbot.addWidget(other)
    QTest.keyClick(other, Qt.Key.Key_F12)
    assert homes == []


def test_the_home_button_is_in_sight_and_named_in_every_view(
    open_session: OpenSession, show_window: ShowWindow
) -> None:
    window = show_window(open_session(AMINA))
    home = window.findChild(QPushButton, "home")
    assert home is not None
    for width, change in ((960, window.show_plain), (480, window.show_quiet), (480, window.show_plain)):
        change()
        window.resize(width, 300)
        assert home.text() == "Calculator"
        assert home.isVisible()
        assert window.rect().contains(QRect(home.mapTo(window, QPoint(0, 0)), home.size()))
        assert home.width() >= home.fontMetrics().horizontalAdvance(home.text())
    window.show_trouble("error.damaged")
    assert home.isVisible()
