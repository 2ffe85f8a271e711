"""Where the window goes."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from calculator.back.ui.placing import SIZE, TITLE_BAR, covering
from calculator.link.messages import Frame

SCREEN = QRect(0, 0, 1366, 768)


def test_it_covers_the_calculator_around_its_middle() -> None:
    place = covering(Frame(520, 150, 322, 500), SCREEN)
    assert place.size() == SIZE
    assert (place.center() - QRect(520, 150, 322, 500).center()).manhattanLength() <= 2


def test_it_stays_on_a_small_screen_with_room_for_its_own_frame() -> None:
    assert covering(Frame(0, 0, 322, 500), QRect(0, 0, 1024, 600)) == QRect(0, TITLE_BAR, 960, 600 - TITLE_BAR)


def test_on_a_small_screen_it_leaves_no_more_room_above_than_the_calculator() -> None:
    assert covering(Frame(90, 10, 322, 280), QRect(0, 0, 512, 300)).top() == 10
    assert covering(Frame(90, 27 + 10, 322, 230), QRect(0, 27, 512, 273)).top() == 37


@given(
    st.integers(-2000, 4000),
    st.integers(-2000, 4000),
    st.integers(1, 3000),
    st.integers(1, 3000),
    st.sampled_from([QRect(0, 0, 1366, 768), QRect(1366, -200, 1024, 600), QRect(0, 27, 512, 273)]),
)
def test_all_of_it_is_on_the_screen(x: int, y: int, width: int, height: int, screen: QRect) -> None:
    assert screen.contains(covering(Frame(x, y, width, height), screen))
