"""The set-up program from its first page to its last, by keys, as an advocate goes through it."""

from pathlib import Path
from typing import Final

from calculator.paths import resources
from calculator.words import Words, catalogue
from setup.device import Question
from tools.tour.camera import Camera
from tools.tour.paper import numbers_on_paper
from tools.tour.program import running

CODE: Final = "9051*2837+64"
_EASY_CODE: Final = "12345678"
_TIMES: Final = 3


def walk_setup(camera: Camera, folder: Path) -> None:
    """Every page, and what the pages answer to right and wrong."""
    words = catalogue((resources() / "setup.json").read_bytes(), camera.look.language)
    with running(camera, "setup", folder / "made") as program:
        SetupWalk(camera, program.program.pid, words).go()


class SetupWalk:
    """One walk through a window of set-up that is open and active, in the process `pid`, speaking `words`."""

    def __init__(self, camera: Camera, pid: int, words: Words) -> None:
        self._pid = pid
        self._camera = camera
        self._words = words

    def go(self) -> None:
        """To the page after the last step: then there is a notebook that CODE opens."""
        self._choose_language_and_code()
        self._practise()
        self._copy_numbers()
        self._make()

    def _choose_language_and_code(self) -> None:
        self._see("language")
        self._next()
        self._see("task")
        self._next()
        self._see("about")
        self._next()
        self._reply()
        # The place: on this computer, the last of five.
        self._see("place")
        self._camera.press(("space", "Down", "Down", "Down", "Down"))
        self._see("place-chosen")
        self._next()
        self._camera.press(("Down", "space"))
        self._see("fresh")
        # By Tab: on this page several words ask for the same letter.
        self._camera.press(("Tab", "Tab", "space"))
        self._see("code")
        self._camera.press(("Down",))
        self._see("code-own")
        self._next()

    def _reply(self) -> None:
        """A doubt and where it leads, then five times no."""
        self._see("device")
        self._camera.press(("space", "Right", "Right", *("Tab", "space") * (len(Question) - 1)))
        self._next()
        self._see("elsewhere")
        self._camera.press((self._letter("window.back"),))
        self._camera.press(("Left", "Left"))
        self._see("device-no")
        self._next()

    def _practise(self) -> None:
        self._camera.type(f"{_EASY_CODE}\n")
        self._see("typing-refused")
        for _ in range(_TIMES):
            # On a small screen the answer to a second try may be out of sight.
            self._camera.type(f"{CODE}\n", stays=True)
        self._see("typing-covered")
        self._camera.press((self._letter("typing.show"),))
        self._see("typing-shown")
        self._next()
        self._camera.type("abc")
        self._see("home")
        self._camera.press(("Escape",))
        self._see("home-pressed")
        self._camera.press(("Return",))
        self._camera.press(("Escape",))
        self._next()

    def _copy_numbers(self) -> None:
        self._see("recovery")
        self._next()
        self._camera.type("12+34\n")
        self._see("paper-wrong")
        self._camera.type(f"{numbers_on_paper(self._pid)}\n")
        self._see("paper")
        self._next()

    def _make(self) -> None:
        self._see("country")
        self._next()
        self._see("making")
        # The bar that moves meanwhile keeps the screen from resting until it is done.
        self._camera.press(("space",))
        self._camera.take("setup-making-busy", rests=False)
        self._see("done")
        self._next()
        self._see("again")

    def _see(self, page: str) -> None:
        self._camera.take(f"setup-{page}")

    def _next(self) -> None:
        self._camera.press((self._letter("window.next"),))

    def _letter(self, word_id: str) -> str:
        """The key, with Alt, that the word underlines."""
        word = self._words(word_id)
        return f"Alt+{word[word.index('&') + 1].lower()}"
