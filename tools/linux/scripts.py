"""The scripts that install, remove and start the Linux form, with words of content/ in them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from sheets.files import Sheet
from tools.bundle.programs import CALCULATOR
from tools.pack_content import read_sheets

_HERE: Final = Path(__file__).parent


def write_scripts(content: Path, target: Path) -> None:
    """Write into `target` what installs the calculator beside it, and into the calculator's folder what starts it."""
    words = "\n".join(_say(read_sheets(content, "installer")))
    for name in ("install.sh", "uninstall.sh"):
        text = (_HERE / name).read_text(encoding="utf-8").replace("@FOLDER@", CALCULATOR).replace("@WORDS@", words)
        (target / name).write_text(text, encoding="utf-8", newline="\n")
    (target / CALCULATOR / "start.sh").write_bytes((_HERE / "start.sh").read_bytes())
    for name in ("Set-up", "Kit"):
        text = (_HERE / "start_beside.sh").read_text(encoding="utf-8").replace("@PROGRAM@", name)
        (target / f"{name.lower()}.sh").write_text(text, encoding="utf-8", newline="\n")


def _say(sheets: Mapping[str, Sheet]) -> Iterator[str]:
    """A shell function that says a text of the sheet in the account's language; English where there is none.

    What the program is called it reads from $face, the file of its identity, which may have been changed since.
    """
    yield "say() {"
    yield "    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in"
    for language in sorted(sheets, key=lambda each: each == "en"):
        yield f"        {'' if language == 'en' else language}*) language={language} ;;"
    yield "    esac"
    yield '    title=$(sed -n "s/^title\\[$language\\]=//p" "$face")'
    yield "    case $language:$1 in"
    for language, sheet in sheets.items():
        for text_id, text in sheet.texts().items():
            said = "".join(f"\\{char}" if char in '"\\`$' else char for char in text.replace("&", ""))
            yield f'        {language}:{text_id.replace(".", "_")}) echo "{said.format(title="$title")}" ;;'
    yield "    esac"
    yield "}"
