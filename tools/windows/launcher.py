"""Compiles the small program of the Windows form that starts Python, with a name, an icon and a version resource."""

from pathlib import Path
from typing import Final

from calculator.identity import Identity
from tools.windows.shell import run

COMPILER: Final = "x86_64-w64-mingw32"
_HERE: Final = Path(__file__).parent


def make_launcher(target: Path, identity: Identity, runtime: str, work: Path) -> None:
    """The small program itself, with the name and icon of `identity`.

    `runtime` is where python311.dll is, as seen from it: "" or such as "Calculator\\".
    """
    resource, script = work / "launcher.res.o", work / "launcher.rc"
    title, description = identity.title("en"), identity.description("en")
    values = {"PROGRAM": identity.program, "TITLE": title, "DESCRIPTION": description, "PUBLISHER": identity.publisher}
    text = (_HERE / "launcher.rc").read_text()
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    script.write_text(text)
    folders = [f"--include-dir={folder}" for folder in (_HERE, identity.folder)]
    run([f"{COMPILER}-windres", *folders, str(script), str(resource)], seconds=60)
    options = ["-O2", "-s", "-Wall", "-Wextra", "-Werror", "-municode", "-mwindows", "-Wl,--no-insert-timestamp"]
    escaped = runtime.replace("\\", "\\\\")
    options += [f'-DRUNTIME=L"{escaped}"', "-o", str(target)]
    run([f"{COMPILER}-gcc", *options, str(_HERE / "launcher.c"), str(resource)], seconds=60)
