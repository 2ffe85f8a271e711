"""Selects and copies in a field, and prints what the clipboards of the X server hold; run by test_clipboard.py."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from calculator.back.ui.widgets.clipboard import Copies
from calculator.back.ui.widgets.editor import Editor, Lines
from calculator.words import Words


def wait_until(is_so: Callable[[], bool]) -> None:
    for _ in range(300):
        if is_so():
            return
        QTest.qWait(10)


def main() -> None:
    application = QApplication([])
    clipboard = application.clipboard()
    copies = Copies(clipboard, application, kept_ms=300)
    editor = Editor(Words({}), Lines.ONE)
    editor.fill("canary")
    editor.show()
    wait_until(editor.isVisible)
    middle = editor.cursorRect().center()
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    print("selected:", editor.textCursor().selectedText())
    wait_until(lambda: not clipboard.ownsSelection())
    print("selection clipboard:", repr(clipboard.text(QClipboard.Mode.Selection)))
    editor.copy()
    print("copied:", clipboard.text())
    wait_until(lambda: not clipboard.text())
    print("after a while:", repr(clipboard.text()))
    editor.copy()
    copies.clear()
    print("at once:", repr(clipboard.text()))


main()
