"""The notebook's looks."""

from pathlib import Path


def read_style(folder: Path, *, dark: bool) -> str:
    """The style sheet for light or dark from the folder of themes; raises OSError where there is none."""
    return (folder / f"notebook-{'dark' if dark else 'light'}.qss").read_text(encoding="utf-8")
