"""The page on which the pictures hang: plain HTML, one row a page, one column a look."""

from collections.abc import Sequence
from html import escape
from typing import Final

from tools.tour.camera import Shot

_STYLE: Final = (
    "body{font-family:sans-serif;margin:1em}figure{display:inline-block;margin:4px;vertical-align:top}"
    "img{width:20em;border:1px solid #888}figcaption{font-size:.8em}"
)


def index_page(shots: Sequence[Shot]) -> str:
    """The pictures grouped by page, in the order in which the pages came."""
    pages = dict.fromkeys(shot.page for shot in shots)
    parts = [f"<h2>{escape(page)}</h2>\n{_figures([shot for shot in shots if shot.page == page])}" for page in pages]
    return (
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Tour</title>\n<style>{_STYLE}</style>\n'
        f"<h1>Tour: {len(shots)} pictures of {len(pages)} pages</h1>\n" + "\n".join(parts) + "\n</html>\n"
    )


def _figures(shots: Sequence[Shot]) -> str:
    return "\n".join(
        f'<figure><a href="{escape(shot.file)}"><img src="{escape(shot.file)}" loading="lazy" alt=""></a>'
        f"<figcaption>{escape(_caption(shot))}</figcaption></figure>"
        for shot in shots
    )


def _caption(shot: Shot) -> str:
    look = shot.look
    return f"{look.theme}, {look.language}, {shot.view}, {look.scale} %, {look.size}"
