"""Right now: one thing at a time, in large type."""

from random import Random
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calculator.back.content.kinds import StepGroup
from calculator.back.content.records import Step
from calculator.back.ui.book import Book
from calculator.back.ui.sections.page import Page
from calculator.back.ui.sections.right_now.own_card import OwnCard, OwnReading, quiet_lines
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.card_area import CardArea
from calculator.back.ui.widgets.choice import Choice
from calculator.back.ui.widgets.emergency import Emergency
from calculator.back.ui.widgets.reading_cards import QuietCard
from calculator.back.ui.widgets.room import is_low
from calculator.back.ui.widgets.text import Text
from calculator.words import Words

# Beside the groups of steps.
_OWN: Final = "own"
# The step and how it is done, beside the page's type.
_TIMES: Final = (2.0, 1.35)
_LOW_TIMES: Final = (1.5, 1.1)


class RightNowPage(Page):
    """The emergency number always; in plain view, below it, one step after another, and two lines of her own."""

    def __init__(self, words: Words, book: Book, _: Random) -> None:
        super().__init__()
        self._words = words
        self._book = book
        self._steps = book.content.steps
        self._group: str = StepGroup.NOW.value
        self._place = 0
        self._is_plain = False
        self._emergency = Emergency(words, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        layout.addWidget(self._emergency)
        # Made before the card, so that Tab comes to it first; below it, so that it is in sight however long a step is.
        self._walk = self._walk_row()
        self._scroll = CardArea(self)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._walk)
        self._is_low = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The theme draws a frame while the page itself has the focus.
        self.setObjectName("right_now_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_plain(self) -> None:
        """The steps."""
        self._is_plain = True
        self._show()

    def show_quiet(self) -> None:
        """The number, and nothing of the pack."""
        self._is_plain = False
        self._place = 0
        self._group = StepGroup.NOW.value
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low page a step is in smaller type."""
        super().resizeEvent(event)
        if (low := is_low(self, event.size().height())) != self._is_low:
            self._is_low = low
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Enter and the arrows go through the steps."""
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.go_on()
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_Backspace:
                self.go_back()
            case _:
                super().keyPressEvent(event)

    def go_on(self) -> None:
        """The next step; after the last comes the first."""
        self._go(1)

    def go_back(self) -> None:
        """The step before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        steps = self._chosen_steps()
        if self._is_plain and steps:
            self._place = (self._place + by) % len(steps)
            self._show()

    def _choose_group(self, group: str) -> None:
        self._group = group
        self._place = 0
        self._show()
        chosen = self._scroll.findChild(QPushButton, f"group_{group}")
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen_steps(self) -> list[Step]:
        return [step for step in self._steps if step.group.value == self._group]

    def _show(self) -> None:
        self._emergency.show_numbers(self._book.own_lines)
        focused = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._walk.setVisible(self._is_plain and self._group != _OWN and bool(self._chosen_steps()))
        self._scroll.put(self._plain_card() if self._is_plain else self._quiet_card())
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quiet_card(self) -> QWidget:
        part, layout = _part()
        card = QuietCard("", quiet_lines(self._words, self._book.own_lines))
        more = Text(self._words("quiet.more"), part, name="soft")
        layout.addWidget(card)
        layout.addWidget(more)
        layout.addStretch(1)
        self.setAccessibleName("")
        return part

    def _plain_card(self) -> QWidget:
        part, layout = _part()
        steps = self._chosen_steps()
        if self._group == _OWN:
            self.setAccessibleName(self._words("right_now.own"))
            layout.addWidget(OwnCard(self._words, self._book))
            layout.addStretch(1)
        elif steps:
            self._lay_out_step(part, layout, steps[self._place])
        names = [*(one.value for one in StepGroup), _OWN]
        groups = Choice("group", "", [(name, self._words(f"right_now.{name}")) for name in names], part)
        groups.show_value(self._group)
        groups.value_chosen.connect(self._choose_group)
        layout.addWidget(groups)
        return part

    def _lay_out_step(self, part: QWidget, layout: QVBoxLayout, step: Step) -> None:
        layout.addStretch(1)
        step_times, how_times = _LOW_TIMES if self._is_low else _TIMES
        how = Text(step.how, part, name="step_how", times=how_times)
        font = how.font()
        font.setWeight(self.font().weight())
        how.setFont(font)
        layout.addWidget(Text(step.text, part, name="step", times=step_times))
        layout.addWidget(how)
        layout.addWidget(OwnReading(self._words, self._book.own_lines))
        self.setAccessibleName(f"{step.text} {step.how}")
        layout.addStretch(2)

    def _walk_row(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(24, 6, 24, 8)
        for name, text, act in (
            ("step_back", self._words("right_now.back"), self.go_back),
            ("step_on", self._words("right_now.on"), self.go_on),
        ):
            button = Button(text, row)
            button.setObjectName(name)
            button.clicked.connect(act)
            layout.addWidget(button)
        layout.addStretch(1)
        return row


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    part.setObjectName("step_card")
    layout = QVBoxLayout(part)
    layout.setContentsMargins(28, 24, 28, 20)
    layout.setSpacing(16)
    return part, layout
