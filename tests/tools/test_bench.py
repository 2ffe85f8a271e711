"""Figures, their table, and what is made of pictures that change."""

from tools.bench.answers import CANDIDATE, SUM, median_difference
from tools.bench.expected import expected
from tools.bench.figures import OURS, Figure, Sample, figures, p95, table
from tools.bench.watch import Change, first_like
from tools.desktop.screen import Picture


def test_samples_of_one_measure_and_subject_become_one_figure() -> None:
    samples = [Sample("start", "ours", value) for value in (3.0, 1.0, 2.0)] + [Sample("start", "kcalc", 9.0)]

    assert figures(samples) == (
        Figure("start", "ours", "ms", 3, 2.0, 3.0, 1.0, 3.0),
        Figure("start", "kcalc", "ms", 1, 9.0, 9.0, 9.0, 9.0),
    )


def test_p95_is_a_value_that_was_measured() -> None:
    assert p95([5.0]) == 5.0
    assert p95([float(value) for value in range(1, 101)]) == 95.0
    assert p95([float(value) for value in range(20, 0, -1)]) == 19.0


def test_the_table_leaves_out_what_was_not_measured() -> None:
    rows = figures([Sample("start", "kcalc", 120.0), Sample("home", "ours", 4.25), Sample("size", "ours", 50.0, "MiB")])

    assert table(rows).splitlines() == [
        "| median / p95 (runs) | ours | kcalc |",
        "|---|---|---|",
        "| start, ms | – | 120 / 120 (1) |",
        "| home, ms | 4.2 / 4.2 (1) | – |",
        "| size, MiB | 50.0 / 50.0 (1) | – |",
    ]


def test_the_first_picture_like_the_last_counts_even_when_a_cursor_blinks() -> None:
    black = Picture(10, 10, bytes(400))
    painted = Picture(10, 10, b"\1" * 400)
    with_cursor = Picture(10, 10, b"\1" * 396 + b"\0" * 4)
    changes = [Change(0.0, black), Change(1.0, with_cursor), Change(2.0, painted)]

    assert first_like(changes, painted) == 1.0
    assert first_like(changes, painted, likeness=1.0) == 2.0


def test_the_interval_of_two_alike_holds_nothing_and_of_two_unlike_does_not() -> None:
    alike = [float(value % 7) for value in range(80)]
    low, high = median_difference(alike, alike)
    assert low <= 0 <= high
    low, high = median_difference(alike, [value + 20 for value in alike])
    assert 18 <= low <= high <= 22


def test_each_limit_is_told_as_met_or_not() -> None:
    samples = [Sample(SUM, OURS, 3.0), Sample(CANDIDATE, OURS, 40.0), Sample("start to painted", OURS, 110.0)]
    samples += [Sample("start to painted", "kcalc", 50.0), Sample("memory, nothing opened", OURS, 59.0)]
    lines = "\n".join(expected(samples))
    assert "start: 2.20 × kcalc: at most 2.0 × (NOT MET)" in lines
    assert "memory, nothing opened: 59.0 MiB: at most 60 MiB (met)" in lines
    assert "p99 40.0 ms of 2: at most 33 ms (NOT MET)" in lines
    assert "median differs by +37.00 to +37.00 ms (95 %): within ±4 ms (NOT MET)" in lines
    assert "gnome" not in lines
