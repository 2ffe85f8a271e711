"""The one kind of text field: it keeps its text to itself."""

import math
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QSizePolicy, QWidget

from calculator.back.notebook.text import FIELD_LIMIT, clean, clean_line
from calculator.words import Words

# The marks by which desktops keep text out of their clipboard histories; as bytes, since only the systems read them.
_KDE_MARK: Final = bytes.fromhex("782d6b64652d70617373776f72644d616e6167657248696e74").decode()
_KDE_VALUE: Final = bytes.fromhex("736563726574")


class Lines(Enum):
    """How many lines can be written in a field; one that is too long to be seen goes on below."""

    ONE = auto()
    FEW = auto()
    MANY = auto()


_SHOWN_LINES: Final = {Lines.ONE: (1, 3), Lines.FEW: (2, 6), Lines.MANY: (4, 12)}


class Editor(QPlainTextEdit):
    """Plain text of one or more lines.

    Gives nothing to a drag or to the system's typing aids, takes no more than FIELD_LIMIT characters, and leaves
    Tab, and Enter on one line, to move on.
    """

    edited = Signal()
    # A change that would have made the text too long was not taken; what was there stays.
    refused = Signal()

    def __init__(self, words: Words, lines: Lines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines = lines
        self._is_filling = False
        self._border = 2
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | (Qt.InputMethodHint.ImhNone if lines is Lines.ONE else Qt.InputMethodHint.ImhMultiLine)
        )
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if lines is Lines.ONE:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self.textChanged.connect(self._tell_edited)
        self._fit_height()

    def text(self) -> str:
        """What is written, with \\n between lines. (toPlainText() would make plain spaces of the unbroken ones.)"""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def fill(self, text: str) -> None:
        """Show `text` as saved: no change is told, and undo begins here."""
        self._is_filling = True
        self.setPlainText(text)
        self._is_filling = False

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text and the marks that ask clipboard histories to pass it over; never the rich form."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        data.setData(_KDE_MARK, _KDE_VALUE)
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, all of it or, when it does not fit, none."""
        text = clean_line(source.text()) if self._lines is Lines.ONE else clean(source.text())
        if self._fits(text):
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what was composed, if it fits."""
        if self._fits(event.commitString()):
            super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing, if it fits; Enter on one line moves on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._lines is Lines.ONE:
                self.focusNextChild()
            elif not self.isReadOnly() and self._fits("\n"):
                self.insertPlainText("\n")
                self.ensureCursorVisible()
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            event.accept()
        elif event.text() < " " or self._fits(event.text()):  # "" and the control characters are commands
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Drop the selection before a press can drag it away."""
        is_extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() is Qt.MouseButton.LeftButton and not is_extending and self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height again: the style's border and the width for wrapping are known only now."""
        super().resizeEvent(event)
        self._border = self.height() - event.size().height()
        self._fit_height()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our own few words; the system's menu would offer more than stays inside."""
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self) -> QMenu:
        """Undo, redo, cut, copy, paste, select all; each on only when it would do something."""
        menu = QMenu(self)
        cursor = self.textCursor()
        is_open = not self.isReadOnly()
        for text_id, act, is_on in (
            ("edit.undo", self.undo, is_open and self.document().isUndoAvailable()),
            ("edit.redo", self.redo, is_open and self.document().isRedoAvailable()),
            ("", None, False),
            ("edit.cut", self.cut, is_open and cursor.hasSelection()),
            ("edit.copy", self.copy, cursor.hasSelection()),
            ("edit.paste", self.paste, is_open and self.canPaste()),
            ("", None, False),
            ("edit.select_all", self.selectAll, not self.document().isEmpty()),
        ):
            if act is None:
                menu.addSeparator()
                continue
            action = menu.addAction(self._words(text_id))
            action.setEnabled(is_on)
            action.triggered.connect(act)
        return menu

    def _fits(self, text: str) -> bool:
        """Whether `text` may take the place of the selection; tells `refused` when not."""
        # UTF-16 units, never fewer than characters: the quick answer for every ordinary key.
        if self.document().characterCount() + len(text) <= FIELD_LIMIT:
            return True
        selected = len(self.textCursor().selectedText())
        if len(self.text()) - selected + len(text) <= FIELD_LIMIT:
            return True
        if text:
            self.refused.emit()
        return not text

    def _tell_edited(self) -> None:
        if not self._is_filling:
            self.edited.emit()

    def _fit_height(self) -> None:
        fewest, most = _SHOWN_LINES[self._lines]
        lines = min(max(round(self.document().size().height()), fewest), most)
        # One pixel a line more than the metrics say, since the layout rounds each line up.
        line = QFontMetricsF(self.font()).lineSpacing() + 1
        around = 2 * self.document().documentMargin() + self._border
        height = math.ceil(lines * line + around)
        if height != self.height():
            self.setFixedHeight(height)
