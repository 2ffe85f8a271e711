"""Find: one line to type on, and what has these words."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from calculator.back.notebook.search import MOST_HITS, Hit
from calculator.back.ui.book import Book
from calculator.back.ui.sections.page import Page
from calculator.back.ui.sections.section import SectionId
from calculator.back.ui.widgets.announcing import announce
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.widgets.rows import Row
from calculator.words import Words

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindPage(Page):
    """Results as she types; the arrow down goes into them, Enter opens one. Quiet view shows things of the house."""

    # Page, row, and the list that an item is in, by their ids.
    hit_opened = Signal(str, str, str)

    def __init__(self, words: Words, book: Book) -> None:
        super().__init__()
        self._words = words
        self._book = book
        self._finding = book.desk.finding
        self._is_plain = False
        self._hits: dict[str, Hit] = {}
        self._field = Field(words, "find.field", Lines.ONE, "find_field")
        self._field.edited.connect(lambda: self._finding.search(self._field.text()))
        self._field.editor.installEventFilter(self)
        self.setFocusProxy(self._field)
        self._said = QLabel(self)
        self._said.setObjectName("said")
        self._said.setWordWrap(True)
        self._roster = Roster("found", self)
        self._roster.setAccessibleName(words("find.found"))
        self._roster.row_opened.connect(self._open, Qt.ConnectionType.QueuedConnection)
        above = QWidget(self)
        column = QVBoxLayout(above)
        column.setContentsMargins(24, 20, 24, 12)
        column.addWidget(self._field)
        column.addWidget(self._said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(above)
        layout.addWidget(self._roster, 1)
        self._finding.answered.connect(self._show)

    def show_plain(self) -> None:
        """What was found in real words."""
        self._is_plain = True
        self._show()

    def show_quiet(self) -> None:
        """Forget what was typed: quiet view draws none of it."""
        self._is_plain = False
        self._field.fill("")
        self._finding.search("")

    def take_focus(self) -> None:
        """On the line."""
        self._finding.prepare(self._book.content)
        self._field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.editor.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the line: down into what was found, or Enter for the first of it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._hits:
            if event.key() == Qt.Key.Key_Down:
                self._roster.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in _OPENING:
                self._open(self._roster.chosen() or "")
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        hits = self._finding.hits
        self._hits = {f"{one.page_id} {one.id}": one for one in hits}
        self._roster.show_rows(
            [self._row(place, row_id, hit) for place, (row_id, hit) in enumerate(self._hits.items())],
            next(iter(self._hits), None),
        )
        sentence = self._sentence(len(hits))
        if sentence != self._said.text():
            self._said.setText(sentence)
            announce(self._said, sentence)
        self._said.setVisible(bool(sentence))

    def _sentence(self, count: int) -> str:
        if self._finding.trouble_id:
            return self._words(self._finding.trouble_id)
        if not self._finding.words:
            return ""
        if not count:
            return self._words("find.none")
        return self._words("find.most" if count == MOST_HITS else "find.count", number=count)

    def _row(self, place: int, row_id: str, hit: Hit) -> Row:
        if not self._is_plain:
            name = self._household_name(hit) or self._words("quiet.row", number=place + 1)
            return Row(row_id, name[:1].upper() + name[1:])
        page = self._words(f"find.page.{hit.page_id}")
        return Row(row_id, hit.text or self._words("find.unnamed"), page)

    def _household_name(self, hit: Hit) -> str:
        """Of a chosen service it goes by the order of choosing (0016)."""
        if hit.page_id != SectionId.HELP:
            return hit.household_name
        names = dict(zip(self._book.services, self._book.content.pool("services"), strict=False))
        return names.get(hit.id, "")

    def _open(self, row_id: str) -> None:
        hit = self._hits.get(row_id)
        if hit is not None:
            self.hit_opened.emit(hit.page_id, hit.id, hit.within_id)
