"""What the program is called and how it shows itself: read from one small file, so that it can be set without building.

The file is `identity.ini` in the folder `identity` of the resources, beside its icons: lines `key=value`, and
`key[language]=value` where a value is read by people. docs/architecture.md says who replaces it and when.
"""

from pathlib import Path
from typing import Final, NamedTuple

ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)


class Identity(NamedTuple):
    """One identity, in all its languages.

    `program` is the name of process, window class, executable and data folder: at most 15 letters, which is what Linux
    keeps of a process name. `application_id` is the name of the menu entry without ".desktop". `start_mode` is the page
    of a first start.
    """

    folder: Path
    program: str
    application_id: str
    start_mode: str
    publisher: str
    titles: dict[str, str]
    descriptions: dict[str, str]

    def title(self, language: str) -> str:
        """The name in windows and menus; English where there is none in `language`."""
        return self.titles.get(language, self.titles["en"])

    def description(self, language: str) -> str:
        """One line for menus, installers and About."""
        return self.descriptions.get(language, self.descriptions["en"])

    def icon(self, size: int) -> Path:
        """The picture of one of ICON_SIZES, in pixels."""
        return self.folder / f"icon-{size}.png"


def read_identity(folder: Path) -> Identity:
    """The identity in `folder`. Raises OSError where there is no file, KeyError where a line is missing."""
    plain: dict[str, str] = {}
    spoken: dict[str, dict[str, str]] = {"title": {}, "description": {}}
    for line in (folder / "identity.ini").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        name, is_spoken, language = key.strip().partition("[")
        if is_spoken:
            spoken[name][language.rstrip("]")] = value.strip()
        else:
            plain[name] = value.strip()
    return Identity(
        folder,
        program=plain["program"],
        application_id=plain["application_id"],
        start_mode=plain["start_mode"],
        publisher=plain["publisher"],
        titles=spoken["title"],
        descriptions=spoken["description"],
    )
