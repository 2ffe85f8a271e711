"""The versions that matter, and the fault that made them matter."""

import sys

import PySide6
import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.rules.sources import ROOT
from tools.locked import faults

CALLS = 20_000
# None is immortal from Python 3.12 on; its count no longer says anything there.
counted = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted from Python 3.12 on")


def test_versions_agree_and_are_locked_by_hash() -> None:
    assert faults(ROOT) == []


def test_pyside_is_the_release_that_counts_right() -> None:
    assert PySide6.__version__ == "6.9.3"


@counted
def test_calls_without_a_result_keep_the_count_of_none() -> None:
    thing = QObject()
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
        timer.setInterval(5)
    assert abs(sys.getrefcount(None) - before) < CALLS // 100


@counted
def test_widget_calls_without_a_result_keep_the_count_of_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.setToolTip("x")
        widget.update()
    assert abs(sys.getrefcount(None) - before) < CALLS // 100
