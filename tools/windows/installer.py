"""Makes the installer for Windows of a built program: NSIS, for one account, with words of content/."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from calculator.front.app import VERSION
from calculator.identity import Identity
from sheets.files import Sheet
from tools.pack_content import read_sheets
from tools.windows.shell import run

_SCRIPT: Final = Path(__file__).with_name("installer.nsi")
_LANGUAGES: Final = {"en": "LANG_ENGLISH", "fr": "LANG_FRENCH"}
# A byte order mark: NSIS then reads UTF-8.
_ENCODING: Final = "utf-8-sig"


def make_installer(program: Path, identity: Identity, content: Path, target: Path, work: Path) -> None:
    """Write `target`, the installer of the program's folder, with words of the sheets `installer`; needs NSIS."""
    words, files = work / "words.nsh", work / "files.nsh"
    words.write_text("\n".join(_words(read_sheets(content, "installer"), identity)) + "\n", encoding=_ENCODING)
    files.write_text("\n".join(_removing(program)) + "\n", encoding=_ENCODING)
    values = {
        "PROGRAM": identity.program,
        "PUBLISHER": identity.publisher,
        "TITLE_EN": identity.title("en"),
        "TITLE_FR": identity.title("fr"),
        "VERSION": VERSION,
        "ICON": str(identity.folder / "icon.ico"),
        "SOURCE": str(program),
        "WORDS": str(words),
        "FILES": str(files),
        "OUT": str(target),
    }
    defined = [f"-D{name}={value}" for name, value in values.items()]
    # The time in the program is that of its making, unless this says another.
    run(["makensis", "-V2", "-WX", *defined, str(_SCRIPT)], seconds=1200, env={"SOURCE_DATE_EPOCH": "315532800"})


def _words(sheets: Mapping[str, Sheet], identity: Identity) -> Iterator[str]:
    """Each text as a LangString under its id."""
    for language, name in _LANGUAGES.items():
        title = identity.title(language)
        yield _string("title", name, title)
        yield _string("description", name, identity.description(language))
        for text_id, text in sheets[language].texts().items():
            yield _string(text_id, name, text.format(title=title))


def _string(text_id: str, language: str, text: str) -> str:
    escaped = text.replace("$", "$$").replace('"', '$\\"').replace("\n", "$\\n")
    return f'LangString {text_id.replace(".", "_")} ${{{language}}} "{escaped}"'


def _removing(program: Path) -> Iterator[str]:
    """Lines that delete what was installed, folders last."""
    paths = [path.relative_to(program) for path in program.rglob("*")]
    for path in sorted(path for path in paths if (program / path).is_file()):
        yield f'Delete "$INSTDIR\\{str(path).replace("/", chr(92))}"'
    for path in sorted((path for path in paths if (program / path).is_dir()), reverse=True):
        yield f'RMDir "$INSTDIR\\{str(path).replace("/", chr(92))}"'
