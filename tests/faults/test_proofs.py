"""A small part of each long proof (docs/proof.md): the same code as `dev.py check --long`, bounded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.proof.disk import compiler

ROOT = Path(__file__).parents[2]
# About a minute for all four, on two cores with nothing else to do.
PARTS = {
    "faults": ("--trials", "90"),
    "power": ("--images", "80"),
    "mutations": ("--stores", "99"),
    "likeness": ("--stores", "6"),
}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_long_proof_holds(part: str) -> None:
    if compiler() is None:
        pytest.skip("there is no C compiler for the failing disk")
    done = subprocess.run(
        [sys.executable, "-m", "tools.proof", part, *PARTS[part]],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "All of it holds." in done.stdout
