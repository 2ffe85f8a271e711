"""What both processes show of themselves to the desktop: one name, one icon, one window class."""

import os
import sys

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from calculator.paths import IDENTITY, resources
from calculator.system.native import name_process


def new_application() -> QApplication:
    """The process's QApplication, under the identity's name and icon."""
    if sys.platform != "win32" and os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        # Wayland gives a client neither its place nor a way to the front, whatever the desktop asks of Qt programs.
        os.environ["QT_QPA_PLATFORM"] = "xcb"
    name_process(IDENTITY)
    QGuiApplication.setDesktopFileName(IDENTITY.lower())
    application = QApplication([IDENTITY])
    application.setApplicationName(IDENTITY)
    application.setStyle("Fusion")
    icon = QIcon()
    for size in (16, 32, 48, 256):
        icon.addFile(str(resources() / "icons" / f"calculator-{size}.png"))
    application.setWindowIcon(icon)
    return application
