"""Puts the guide for advocates beside the built programs, as a page for any browser: `python -m tools.guide_pages`."""

import shutil
import sys
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication, QTextDocument

ROOT: Final = Path(__file__).parents[1]
_STYLE: Final = "<style>body{max-width:46em;margin:2em auto;padding:0 1em} img{max-width:100%}</style></head>"


def write_guide(source: Path, target: Path) -> None:
    """Make `target` anew: guide.html and its pictures."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    document = QTextDocument()
    document.setMarkdown((source / "README.md").read_text(encoding="utf-8"))
    page = document.toHtml().replace("</head>", _STYLE, 1)
    (target / "guide.html").write_text(page, encoding="utf-8")
    shutil.copytree(source / "pictures", target / "pictures")


if __name__ == "__main__":
    application = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    write_guide(ROOT / "docs" / "guide", ROOT / "dist" / "guide")
