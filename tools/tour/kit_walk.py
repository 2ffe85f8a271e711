"""The kit's window, from making a worker's stick to checking it, over a small stand-in for the built programs."""

from pathlib import Path
from random import Random
from typing import Final

from calculator.paths import resources
from calculator.words import Words, catalogue
from kit.places import own_resources
from tools.desktop.processes import wait_until
from tools.tour.camera import Camera
from tools.tour.program import Running, running

_PHRASE: Final = "four plain little words"
_SECONDS: Final = 60.0
_PROGRAMS: Final = "programs"
_STICK: Final = "STICK"


def walk_kit(camera: Camera, folder: Path) -> None:
    """Every page that a stick needs, in the order in which a worker comes to them."""
    words = catalogue((own_resources() / "words.json").read_bytes(), camera.look.language)
    with running(camera, "kit", folder / "kit", takes_data=False) as program:
        # Places are typed as seen from the program's own folder: pictures show no path of this machine.
        home = folder / "kit-home"
        _stand_in(home / _PROGRAMS)
        (home / _STICK).mkdir()
        _KitWalk(program, words, home).go()


class _KitWalk:
    def __init__(self, program: Running, words: Words, home: Path) -> None:
        self._camera = program.camera
        self._words = words
        self._home = home

    def go(self) -> None:
        self._see("language")
        self._next()
        self._make_key()
        self._make_stick()
        self._check_stick()

    def _make_key(self) -> None:
        self._camera.press(("Down", "Down", "Down", "Down"))
        self._see("task")
        self._next()
        self._camera.type(_PHRASE)
        self._camera.press(("Tab",))
        self._camera.type(_PHRASE)
        self._see("key-new")
        self._next()
        self._camera.type("house")
        self._camera.press(("Tab", "space"), stays=True)
        wait_until((self._home / "house.pub").exists, "the key", _SECONDS)
        self._see("key-made")
        self._back(2)

    def _make_stick(self) -> None:
        # From the last task to the second.
        self._camera.press(("Up", "Up", "Up"))
        self._next()
        self._see("identity")
        self._next()
        self._see("whom")
        self._next()
        self._see("pack")
        self._next()
        self._camera.type("house.key")
        self._camera.press(("Tab",))
        self._camera.type(_PHRASE)
        self._see("key")
        self._next()
        self._camera.type(_PROGRAMS)
        self._camera.press(("Tab",))
        self._camera.type(_STICK)
        self._see("worker")
        self._camera.press(("Tab", "space"), stays=True)
        wait_until((self._home / _STICK / "SHA256SUMS.minisig").exists, "the stick", _SECONDS)
        self._see("worker-made")
        self._back(5)

    def _check_stick(self) -> None:
        self._camera.press(("Up",))
        self._next()
        self._next()
        self._camera.press(("Tab", "space"))
        self._see("check")

    def _back(self, times: int) -> None:
        for _ in range(times):
            self._camera.press((self._letter("window.back"),))

    def _see(self, page: str) -> None:
        self._camera.take(f"kit-{page}")

    def _next(self) -> None:
        self._camera.press((self._letter("window.next"),))

    def _letter(self, word_id: str) -> str:
        """The key, with Alt, that the word underlines."""
        word = self._words(word_id)
        return f"Alt+{word[word.index('&') + 1].lower()}"


def _stand_in(folder: Path) -> None:
    """What looks to the kit like a build, and is small."""
    random = Random(1)
    face = resources() / "identity"
    for system, program in (("windows", "Calculator.exe"), ("linux", "Calculator")):
        top = folder / system / "Calculator"
        (top / "resources" / "identity").mkdir(parents=True)
        for file in face.iterdir():
            (top / "resources" / "identity" / file.name).write_bytes(file.read_bytes())
        (top / program).write_bytes(random.randbytes(1000))
