"""PySide6 started lean is PySide6: it explains wrong calls as before, and leaves nothing behind."""

import hashlib
import hmac
import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src"
WRONG_CALL = """
from PySide6.QtCore import QPoint
for wrong in (lambda: QPoint("left"), lambda: QPoint(1, 2, 3), lambda: QPoint(x=1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
from PySide6.support.signature import get_signature
print(get_signature(QPoint.setX))
"""
LEAN = "from calculator.lean import load_lean\nload_lean()\n"
WHAT_IS_LEFT = """
import builtins, sys
before = builtins.compile
load_lean()
import PySide6.QtWidgets
assert builtins.compile is before
modules = [module for name, module in sys.modules.items() if name.startswith("shibokensupport.signature.")]
print(sum("__getattr__" in vars(module) for module in modules))
"""


def said(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(SOURCES), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == ""
    return done.stdout


def test_wrong_calls_are_explained_as_ever() -> None:
    assert said(LEAN + WRONG_CALL) == said(WRONG_CALL) != ""


def test_seven_modules_wait_and_compile_is_itself_again() -> None:
    assert said(LEAN.splitlines()[0] + WHAT_IS_LEFT) == "7\n"


@pytest.mark.parametrize("role", ["front", "back"])
def test_no_process_of_ours_needs_them(role: str) -> None:
    script = f"{LEAN}import sys\nimport calculator.{role}.app\n" + WHAT_IS_LEFT.partition("is before\n")[2]
    assert said(script) == "7\n"


def test_what_was_left_out_changes_nothing_and_can_be_loaded() -> None:
    ask = """
import sys
assert not {"_hashlib", "bz2", "lzma"} & sys.modules.keys()
import hashlib
print(hashlib.blake2b(b"a").hexdigest(), hashlib.shake_256(b"a").hexdigest(8), hashlib.new("sha256", b"a").hexdigest())
import bz2, hmac, lzma
print(hmac.new(b"k", b"a", "sha256").hexdigest())
"""
    blake, shake, sha = hashlib.blake2b(b"a"), hashlib.shake_256(b"a"), hashlib.sha256(b"a")
    expected = f"{blake.hexdigest()} {shake.hexdigest(8)} {sha.hexdigest()}\n"
    assert said(LEAN + ask) == expected + hmac.new(b"k", b"a", "sha256").hexdigest() + "\n"
