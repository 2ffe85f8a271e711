"""What the program asks of the system while it is used: no network, and no file but its own."""

import os
import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.e2e.program import Place, started
from tools.desktop.display import Desktop

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.timeout(120),
    pytest.mark.skipif(shutil.which("strace") is None, reason="NO STRACE HERE: install strace"),
    pytest.mark.skipif(
        os.geteuid() != 0, reason="THE RUN WAS NOT WATCHED: the notebook's process lets only root read its calls"
    ),
]

_CHANGES: Final = (
    "creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,mknod"
)
_WATCHED: Final = f"trace=network,open,openat,truncate,chmod,fchmodat,utimensat,{_CHANGES}"
_WRITES: Final = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_PATH: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
# Nothing is kept in these.
_DEVICES: Final = frozenset({"/dev/null", "/dev/urandom", "/proc/self/comm"})


def test_a_run_opens_no_network_and_writes_only_its_own_files(desktop: Desktop, place: Place, tmp_path: Path) -> None:
    log = tmp_path / "calls"
    watch = ("strace", "-D", "-f", "-qq", "--seccomp-bpf", "-s", "4096", "-o", str(log), "-e", _WATCHED)
    with started(desktop, place, prefix=watch) as calculator:
        calculator.type("12.5*30\n")
        calculator.expect("375")
        notebook = calculator.open()
        notebook.begin_first_person()
        calculator.type("Quillfeather")
        calculator.press("Escape")
        notebook.expect_home(2.0)
        desktop.windows.close(calculator.window.id)
        calculator.wait(lambda: calculator.program.has_ended, "the program ended with its window")

    calls = log.read_text(errors="replace").splitlines()
    own = [call for call in calls if str(place.data) in call]
    assert any("memory-" in call and _WRITES.search(call) for call in own), "the watch saw no save"
    assert [call for call in calls if "AF_INET" in call or "AF_NETLINK" in call] == []
    assert [call for call in calls if _changes_something(call) and not _is_own(call, place.data)] == []
    assert list(place.home.rglob("*")) == []


def _changes_something(call: str) -> bool:
    name = call.split(maxsplit=1)[-1].partition("(")[0]
    if name in {"open", "openat"}:
        return bool(_WRITES.search(call)) and "= -1 " not in call
    return name in {*_CHANGES.split(","), "truncate", "chmod", "fchmodat", "utimensat"}


def _is_own(call: str, folder: Path) -> bool:
    paths = _PATH.findall(call)
    return all(path in _DEVICES or Path(path) == folder or folder in Path(path).parents for path in paths)
