"""What the window does and says, without the window."""

from pathlib import Path

import pytest

from calculator.words import Words
from kit.doing import Doing
from kit.draft import Draft, Task
from kit.places import own_resources
from tests.kit.conftest import nothing


@pytest.mark.parametrize("name", ["WINTER PHOTOS", ""])
def test_it_says_what_the_take_home_stick_is_called(
    worker: Path, tmp_path: Path, kit_words: dict[str, Words], name: str
) -> None:
    """Whether a name tells anything, only a person can say."""
    home = tmp_path / "home"
    home.mkdir()
    doing = Doing(kit_words["en"], own_resources(), lambda _order: {}, lambda _place: name)
    for task in (Task.HOME, Task.CHECK):
        outcome = doing.do(Draft("en", "calculator", str(worker), task), home, nothing)
        assert outcome.is_good
        assert any("File managers call it" in line for line in outcome.details) == bool(name)
        assert any(f'"{name}"' in line for line in outcome.details) == bool(name)
