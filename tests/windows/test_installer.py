"""The installer under Wine, without a question: there, used from its place, removed, and nothing left."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.people import put_person, read_people
from calculator.paths import Places, places
from kit.programs import INSTALLER
from tools.check_bundle import words_in
from tools.desktop.display import Desktop
from tools.desktop.processes import wait_until
from tools.desktop.windows import Window
from tools.windows.wine import Wine

pytestmark = [pytest.mark.wine, pytest.mark.timeout(400)]

_EXE = "Calculator.exe"
_CODE = "73*58+4419"
_CODES = NewCodes(main=_CODE, recovery="123456789012+210987654321")
_UNINSTALL = Path(r"C:\users\root\AppData\Local\Programs\Calculator\Uninstall.exe")
_MENU = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Calculator.lnk"
# What Windows itself keeps in AppData on its own account, whoever runs what.
_ITS_OWN = ("Temp", "Microsoft")


@pytest.fixture
def installer(program: Path) -> Path:
    return program.parent / INSTALLER


@pytest.fixture
def wine(program: Path, desktop: Desktop, tmp_path: Path) -> Iterator[Wine]:
    """A session that sees the installer too."""
    with Wine(desktop.name, [program.parent, tmp_path]) as session:
        yield session


@pytest.fixture
def store(home: Path, wine: Wine, tmp_path: Path) -> Iterator[Places]:
    """A notebook with one person where an installed calculator looks for it. Afterwards nothing is installed."""
    where = places(str(home / "AppData/Local/Calculator"))
    made = make_store(where, _CODES, Settings())
    made.change(put_person(Person(PersonId("first"), "Maple Example", "Dry cleaner", household_name="kettle")))
    made.close()
    yield where
    if (home / "AppData/Local/Programs/Calculator/Uninstall.exe").is_file():
        wine.stop_all()
        wine.run(_UNINSTALL, "/S", log=tmp_path / "log")
        wait_until(lambda: not (home / "AppData/Local/Programs/Calculator").exists(), "it is gone", seconds=60)
    for path in where.files():
        path.unlink(missing_ok=True)
    if where.folder.is_dir():
        where.folder.rmdir()


def _contents(home: Path) -> set[str]:
    return {
        path.relative_to(home).as_posix()
        for path in home.rglob("*")
        if not any(part in _ITS_OWN for part in path.relative_to(home).parts[1:]) or path.suffix == ".lnk"
    }


def _registry(wine: Wine, log: Path) -> list[str]:
    """The uninstall entries of the account, line by line."""
    log.unlink(missing_ok=True)
    wine.run(Path("reg.exe"), "query", r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall", "/s", log=log)
    lines = [line.strip() for line in log.read_text(errors="replace").splitlines()]
    return [line for line in lines if line and not line.startswith("reg:")]


def test_installed_used_and_removed_it_leaves_nothing(
    installer: Path, home: Path, store: Places, desktop: Desktop, wine: Wine, tmp_path: Path
) -> None:
    log, listed = tmp_path / "log", tmp_path / "listed"
    before = _contents(home) - {f"AppData/Local/Calculator/{path.name}" for path in store.files()}
    entries = _registry(wine, listed)

    assert wine.run(installer, "/S", log=log, seconds=120) == 0
    installed = home / "AppData/Local/Programs/Calculator"
    assert (installed / _EXE).is_file()
    told = " ".join(_registry(wine, listed))
    assert "Calculator" in told
    assert "The Calculator authors" in told
    # That it is not shown as new lies in the shortcut on Windows; Wine 10 takes it and does not write it down.
    assert rb"Programs\Calculator\Calculator.exe" in (home / _MENU).read_bytes()
    assert not words_in("Uninstall.exe", (installed / "Uninstall.exe").read_bytes()) - {"escape"}

    _use(installed / _EXE, desktop, wine, log)
    assert wine.run(installer, "/S", log=log, seconds=120) == 3, "it does not install over a program in use"
    desktop.windows.close(next(window.id for window in desktop.windows.all() if window.title == "Calculator"))
    wait_until(lambda: not wine.process_ids(_EXE), "the calculator is closed", seconds=20)
    assert wine.run(installer, "/S", log=log, seconds=120) == 0, "installed again over itself"
    _expect_the_store(store)

    wine.run(_UNINSTALL, "/S", log=log)
    wait_until(lambda: not installed.exists(), "the program's folder is gone", seconds=60)
    _expect_the_store(store)

    assert wine.run(installer, "/S", log=log, seconds=120) == 0
    wine.run(_UNINSTALL, "/S", "/DATA", log=log)
    wait_until(lambda: not store.folder.exists() and not installed.exists(), "all of it is gone", seconds=60)
    assert sorted(_contents(home) - before) in ([], ["AppData/Local/Programs"])
    assert _registry(wine, listed) == entries


def _use(program: Path, desktop: Desktop, wine: Wine, log: Path) -> None:
    """Open the notebook from the installed program and go home; the calculator stays."""

    def ours() -> list[Window]:
        return [window for window in desktop.windows.all() if window.title == "Calculator"]

    inside = "C:" + str(program)[str(program).index("drive_c") + len("drive_c") :].replace("/", "\\")
    wine.start(Path(inside), log=log)
    calculator = desktop.windows.wait(lambda window: window.title == "Calculator", "the calculator", seconds=60)
    wait_until(lambda: not desktop.screen.read(calculator.region).is_flat, "it is painted", seconds=20)
    wait_until(lambda: desktop.windows.active() == calculator.id, "it is in front")
    pictures = os.environ.get("CI_PICTURES")
    if pictures:
        desktop.screen.save(Path(pictures) / "windows-installed.png")
    desktop.keyboard.type(f"{_CODE}=")
    wait_until(lambda: len(ours()) == 2, "the notebook is open", seconds=60)
    wait_until(lambda: desktop.windows.active() not in (None, calculator.id), "the notebook is in front", seconds=20)
    desktop.keyboard.press("Escape")
    wait_until(lambda: len(ours()) == 1 and len(wine.process_ids(_EXE)) == 1, "only the calculator is left", seconds=20)


def _expect_the_store(store: Places) -> None:
    """The notebook is what it was, whatever was installed or removed."""
    opened = open_store(store, _CODE)
    people = read_people(opened)
    opened.close()
    assert [person.real_name for person in people] == ["Maple Example"]
