"""The notebook's process as the calculator knows it: what it says, how it ends, what it writes."""

import os

from calculator.back.storage.opening import open_store
from calculator.back.storage.store import Condition
from calculator.link.messages import Beat, Frame, Home, Shown
from calculator.paths import MEMORY_BYTES, Places
from tests.calculator.back.conftest import CALCULATION, CODE, Visit
from tests.faults.installations import flip


def open_visit(visit: Visit) -> None:
    """Until it shows its window and is alive."""
    visit.try_entry(CODE)
    visit.hear(lambda: Beat() in visit.messages)
    assert visit.messages[0] == Shown(CALCULATION)


def expect_clean(where: Places) -> None:
    """Nothing has to be mended at the next opening."""
    store = open_store(where, CODE)
    condition = store.condition
    store.close()
    assert condition is Condition.OPEN


def test_it_says_that_it_is_shown_and_alive_and_goes_home_when_it_is_called(visit: Visit, where: Places) -> None:
    open_visit(visit)
    visit.hear(lambda: visit.messages.count(Beat()) >= 3)
    visit.call_home()

    assert visit.end() == 0
    assert visit.said() == [Shown(CALCULATION), Home()]
    expect_clean(where)


def test_it_ends_with_the_calculator(visit: Visit, where: Places) -> None:
    open_visit(visit)
    visit.hang_up()

    assert visit.end() == 0
    expect_clean(where)


def test_it_ends_when_nobody_can_hear_it(visit: Visit, where: Places) -> None:
    open_visit(visit)
    assert visit.process.stdout is not None
    visit.process.stdout.close()

    assert visit.process.wait(10) == 0
    expect_clean(where)


def test_it_ends_when_nobody_listens_for_long(visit: Visit, where: Places) -> None:
    open_visit(visit)
    # The pipe is full: the calculator hangs. The window must not come to hang with it.
    assert visit.process.stdout is not None
    filler = os.open(f"/proc/self/fd/{visit.process.stdout.fileno()}", os.O_WRONLY | os.O_NONBLOCK)
    try:
        while True:
            os.write(filler, b"\0")
    except BlockingIOError:
        pass
    finally:
        os.close(filler)

    assert visit.process.wait(10) == 0
    expect_clean(where)


def test_nonsense_on_the_pipe_sends_it_home(visit: Visit, where: Places) -> None:
    open_visit(visit)
    visit.write(b"\xff" * 64)

    assert visit.end() == 0
    assert visit.said()[-1] == Home()
    expect_clean(where)


def test_a_bug_in_a_slot_sends_it_home_without_a_word(visit: Visit, where: Places) -> None:
    # No window can go to such a place: covering it raises OverflowError.
    visit.try_entry(CODE, Frame(10**30, 0, 320, 500))

    assert visit.end() == 0
    assert visit.messages == []
    expect_clean(where)


def test_damage_is_told_in_a_window(visit: Visit, where: Places) -> None:
    for path in where.memories():
        path.write_bytes(os.urandom(MEMORY_BYTES))
    before = {path.name: path.read_bytes() for path in where.files()}
    open_visit(visit)
    visit.call_home()

    assert visit.end() == 0
    assert visit.said()[-1] == Home()
    assert {path.name: path.read_bytes() for path in where.files()} == before


def test_a_damaged_page_that_nobody_read_is_mended_behind_the_window(visit: Visit, where: Places) -> None:
    # One bit in a page of each second copy; opening after a clean end reads only what it needs.
    spoilt = {}
    for path in (where.memory(0, 1), where.memory(1, 1)):
        flip(path, 5 * 4096 + 100)
        spoilt[path] = path.read_bytes()
    open_visit(visit)
    visit.call_home()

    assert visit.end() == 0
    assert sum(path.read_bytes() != bytes_ for path, bytes_ in spoilt.items()) == 1
    expect_clean(where)
