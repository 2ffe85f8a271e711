"""Composition root of the kit's window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from calculator.paths import resources
from calculator.words import LANGUAGES, Words, catalogue
from kit.doing import Doing
from kit.draft import Draft
from kit.places import identities, own_resources, start_folder
from kit.ui.drawer import CardDrawer
from kit.ui.place_field import volume_name
from kit.ui.window import KitWindow


def show_window(arguments: Sequence[str]) -> int:
    """Show the window until it is closed."""
    application = QApplication([arguments[0]])
    application.setStyle("Fusion")
    style = (resources() / "themes" / "setup.qss").read_text(encoding="utf-8")
    packed = (own_resources() / "words.json").read_bytes()
    catalogues = {language: catalogue(packed, language) for language in LANGUAGES}
    code = QLocale.system().name().partition("_")[0]
    around = start_folder(arguments)
    draft = Draft(
        language=code if code in LANGUAGES else LANGUAGES[0],
        identity=next(iter(identities(own_resources()))),
        programs=str(around) if around is not None else "",
    )
    window = KitWindow(catalogues, draft, doings(catalogues), style)
    fit(window)
    window.show()
    return application.exec()


def doings(catalogues: Mapping[str, Words]) -> dict[str, Doing]:
    """What can be done, in each language."""
    drawer = CardDrawer(catalogues)
    return {language: Doing(words, own_resources(), drawer, volume_name) for language, words in catalogues.items()}


def fit(window: QWidget) -> None:
    """A size that shows each page whole where the screen is large enough."""
    screen = QGuiApplication.primaryScreen().availableSize()
    line = window.fontMetrics().lineSpacing()
    window.resize(min(46 * line, screen.width()), min(41 * line, screen.height() - 2 * line))
