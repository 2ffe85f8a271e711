"""`python -m tools.tour`: the real program, every page, every look; one desktop a screen size, side by side."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.desktop.display import Desktop, missing
from tools.desktop.processes import TookTooLong
from tools.tour.camera import Camera, Shot
from tools.tour.index import index_page
from tools.tour.kit_walk import walk_kit
from tools.tour.looks import ALL, QUICK, SETUP, SIZES, Language, Look, Size
from tools.tour.readme import hang_pictures
from tools.tour.setup_walk import walk_setup
from tools.tour.stores import Shelf, make_shelf
from tools.tour.walks import walk

_OUT: Final = Path("build/tour")
_PICTURES: Final = Path("docs/pictures")


@dataclass(frozen=True, slots=True)
class Leg:
    """One look of the tour, and where in it to go."""

    look: Look
    name: str
    go: Callable[[Camera, Path], None]

    @property
    def title(self) -> str:
        """What it is called when something is said about it."""
        return f"{self.name} {self.look}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The pictures of one leg, and what was not reached."""

    shots: tuple[Shot, ...]
    troubles: tuple[str, ...]


def main() -> int:
    """Take the pictures and say where they are; 1 when a page was not reached, 2 without a desktop."""
    asked = _arguments()
    if missing():
        print(f"No picture was taken: {', '.join(missing())} must be installed.")
        return 2
    start = time.perf_counter()
    out = _PICTURES if asked.readme else asked.out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="tour-") as folder:
        outcomes = _tour(asked, out, Path(folder))
    shots = [shot for outcome in outcomes for shot in outcome.shots]
    troubles = [trouble for outcome in outcomes for trouble in outcome.troubles]
    if not asked.readme:
        (out / "index.html").write_text(index_page(shots), encoding="utf-8")
    print(f"{len(shots)} pictures in {out} after {time.perf_counter() - start:.0f} s")
    for trouble in troubles:
        print(trouble)
    return 1 if troubles else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py tour", description=__doc__)
    parser.add_argument("--out", type=Path, default=_OUT, help=f"the folder of the pictures ({_OUT})")
    parser.add_argument("--quick", action="store_true", help="one look only")
    parser.add_argument("--readme", action="store_true", help=f"only the README's pictures, into {_PICTURES}")
    parser.add_argument("--look", default="", help="only looks with all of these, such as dark-fr-200-1024x600")
    parser.add_argument("--only", default="", help="only the notebook's stops whose names begin so, such as more")
    parser.add_argument("--which", choices=("program", "setup", "kit"), help="only this part")
    return parser.parse_args()


def _tour(asked: argparse.Namespace, out: Path, folder: Path) -> list[Outcome]:
    looks = QUICK if asked.quick or asked.readme else tuple(look for look in ALL if look.has(asked.look))
    shelves = {language: make_shelf(folder, language) for language in Language if _speaks(looks, language)}
    is_in_program = asked.which not in ("setup", "kit")
    legs = [_leg(look, shelves[look.language], asked) for look in looks if is_in_program]
    others = [look for look in (SETUP[:1] if asked.quick else SETUP) if look.has(asked.look)]
    for name, walk_other in (("setup", walk_setup), ("kit", walk_kit)):
        if not asked.readme and not asked.only and asked.which in (None, name):
            legs += [Leg(look, name, walk_other) for look in others]
    with ThreadPoolExecutor(len(SIZES)) as pool:
        found = pool.map(lambda size: _on_one_desktop(size, legs, out, folder), SIZES)
        return [outcome for outcomes in found for outcome in outcomes]


def _leg(look: Look, shelf: Shelf, asked: argparse.Namespace) -> Leg:
    if asked.readme:
        return Leg(look, "program", lambda camera, folder: hang_pictures(camera, shelf, folder))
    return Leg(look, "program", lambda camera, folder: walk(camera, shelf, folder, asked.only))


def _speaks(looks: tuple[Look, ...], language: Language) -> bool:
    return any(look.language is language for look in looks)


def _on_one_desktop(size: Size, legs: list[Leg], out: Path, folder: Path) -> list[Outcome]:
    mine = [leg for leg in legs if leg.look.size == size]
    if not mine:
        return []
    outcomes = []
    with Desktop(size.width, size.height) as desktop:
        # Out of the way: what lies under the mouse looks otherwise.
        desktop.keyboard.point(size.width - 1, size.height - 1)
        for leg in mine:
            outcomes.append(_walked(desktop, leg, out, folder))
            print(f"{leg.title}: {len(outcomes[-1].shots)} pictures", file=sys.stderr)
    return outcomes


def _walked(desktop: Desktop, leg: Leg, out: Path, folder: Path) -> Outcome:
    camera = Camera(desktop, leg.look, out)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        try:
            leg.go(camera, Path(place))
        except (TookTooLong, LookupError) as error:
            camera.troubles.append(f"ended early: {error}")
    return Outcome(tuple(camera.shots), tuple(f"{leg.title}: {trouble}" for trouble in camera.troubles))


if __name__ == "__main__":
    sys.exit(main())
