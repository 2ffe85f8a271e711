"""Openings whose children are stand-ins: real processes, real pipes."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from calculator.front.child import Child
from calculator.front.opening import EXPECTING_MS, Opening

ROOT = Path(__file__).parents[3]
STAND_IN = Path(__file__).with_name("stand_in.py")


@dataclass
class Visits:
    """An opening, the children it started, and what it told, in order."""

    log: Path
    behaviours: list[str]
    children: list[Child] = field(default_factory=list)
    pids: list[int] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def new_child(self, parent: QObject) -> Child:
        """The next child behaves as the next word says."""
        behaviour = self.behaviours[len(self.children)]
        child = Child(sys.executable, ["-S", "-B", str(STAND_IN), behaviour, str(self.log)], parent)
        child.ended.connect(lambda: self.told.append("ended"))
        self.children.append(child)
        return child

    def listen(self, opening: Opening) -> None:
        """Write down what it tells."""
        opening.shown.connect(lambda entry, calculation: self.told.append(f"shown {entry} {calculation}"))
        opening.fell_silent.connect(lambda: self.told.append("fell silent"))
        opening.came_home.connect(lambda: self.told.append("came home"))

    def lines(self) -> list[str]:
        """What the children wrote down."""
        return self.log.read_text().splitlines() if self.log.exists() else []


@pytest.fixture
def stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Children find the sources."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))


@pytest.fixture
def open_with(qtbot: QtBot, stand_ins: None, tmp_path: Path) -> Iterator[Callable[..., tuple[Opening, Visits]]]:
    """Makes an opening whose children behave so, one word a child."""
    made: list[Opening] = []

    def make(*behaviours: str, expecting_ms: int = EXPECTING_MS) -> tuple[Opening, Visits]:
        visits = Visits(tmp_path / "log", list(behaviours))
        opening = Opening(visits.new_child, expecting_ms=expecting_ms)
        visits.listen(opening)
        made.append(opening)
        return opening, visits

    yield make
    for opening in made:
        opening.finish()
