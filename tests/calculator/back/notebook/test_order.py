"""The laws of an order."""

from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.order import moved, placed

IDS = st.lists(st.text(max_size=3), unique=True, max_size=12)
POSITIONS = st.integers(-3, 15)


@given(ids=IDS.filter(bool), position=POSITIONS, data=st.data())
def test_moving_only_moves_the_one(ids: list[str], position: int, data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(ids))
    result = moved(ids, one, position)
    assert sorted(result) == sorted(ids)
    assert result.index(one) == min(max(position, 0), len(ids) - 1)
    assert [other for other in result if other != one] == [other for other in ids if other != one]
    assert moved(result, one, position) == result
    assert moved(result, one, ids.index(one)) == tuple(ids)


@given(ids=IDS, position=POSITIONS)
def test_moving_what_is_not_there_moves_nothing(ids: list[str], position: int) -> None:
    assert moved(ids, "not there", position) == tuple(ids)


@given(ids=IDS, position=POSITIONS)
def test_placing_adds_one_and_keeps_the_order_of_the_others(ids: list[str], position: int) -> None:
    result = placed(ids, "added", position)
    assert result.index("added") == min(max(position, 0), len(ids))
    assert [other for other in result if other != "added"] == ids
