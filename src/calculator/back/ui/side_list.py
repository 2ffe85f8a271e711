"""The side list: the sections, in the words of the present view."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from calculator.back.content.records import NO_CONTENT, Content
from calculator.back.notebook.settings import Settings
from calculator.back.ui.sections.section import Section, SectionId
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.widgets.rows import Row, RowPainter
from calculator.words import Words

# How many average letters fit beside each other before a label wraps.
_LETTERS = 17


class SideList(Roster):
    """One row a section: its word and the key that leads there."""

    section_chosen = Signal(str)
    # Enter or the arrow towards the page.
    entered = Signal()

    def __init__(self, words: Words, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__("sections", parent)
        self._words = words
        self._all = tuple(sections)
        self._sections = self._all
        self._settings = Settings()
        self._content = NO_CONTENT
        self._is_plain = False
        self._is_narrow = False
        self.row_chosen.connect(self.section_chosen)
        self.row_opened.connect(self._tell_entered)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def give_way(self, *, is_narrow: bool) -> None:
        """On a narrow window the keys are not written beside the words: the page needs the room."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show_rows(self.chosen())

    def label_of(self, section: SectionId) -> str:
        """What the section is called in the present view."""
        one = next(one for one in self._all if one.id is section)
        return self._plain(one) if self._is_plain else self._quiet(one)

    def shown(self) -> tuple[SectionId, ...]:
        """The sections that are there."""
        return tuple(one.id for one in self._sections)

    def _plain(self, section: Section) -> str:
        page = self._content.page(section.label)
        # Without a pack, its name.
        return section.id.replace("_", " ") if page is None else page.plain

    def _quiet(self, section: Section) -> str:
        page = self._content.page(section.label)
        number = self._all.index(section) + 1
        return self._settings.label_of(
            section.label, self._words("quiet.row", number=number) if page is None else page.quiet[0]
        )

    def show_sections(self, settings: Settings, content: Content, chosen: SectionId, *, is_plain: bool) -> None:
        """Show every section that is asked for in the words of one view."""
        self._settings = settings
        self._content = content
        self._is_plain = is_plain
        self._sections = tuple(one for one in self._all if not one.is_optional or one.label in settings.shown_pages)
        self.setAccessibleName(self._words("sections.spoken"))
        self._show_rows(chosen)

    def _show_rows(self, chosen: str | None) -> None:
        rows = []
        for one in self._sections:
            label = self.label_of(one.id)
            said = f"{label}, {one.key}"
            rows.append(Row(one.id, label, mark="" if self._is_narrow else one.key, said=said))
        self.show_rows(rows, chosen)
        self._fit_width()

    def _fit_width(self) -> None:
        """Wide enough for the words of both views, so that nothing moves when the view changes."""
        labels = [text for one in self._sections for text in (self._plain(one), self._quiet(one))]
        advance = self.fontMetrics().horizontalAdvance
        label = min(max(advance(text) for text in labels), _LETTERS * self.fontMetrics().averageCharWidth())
        # A single word is never broken.
        label = max(label, *(advance(word) for text in labels for word in text.split()))
        keys = 0 if self._is_narrow else max(advance(one.key) for one in self._sections) + RowPainter.MARGIN
        self.setFixedWidth(label + keys + 3 * RowPainter.MARGIN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow towards the page goes into it."""
        is_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if event.key() == (Qt.Key.Key_Left if is_left else Qt.Key.Key_Right):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _tell_entered(self, _: str) -> None:
        self.entered.emit()
