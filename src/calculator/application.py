"""What both processes show of themselves to the desktop: one name, one icon, one window class."""

import os
import sys
from typing import Final

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from calculator.identity import Identity
from calculator.system.native import name_process

# Of the icon's sizes, those that title bars, switchers and taskbars ask for.
_WINDOW_ICONS: Final = (16, 32, 48, 256)


def new_application(identity: Identity) -> QApplication:
    """The process's QApplication, under the name and icon of `identity`."""
    if sys.platform != "win32" and os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        # Wayland gives a client neither its place nor a way to the front, whatever the desktop asks of Qt programs.
        os.environ["QT_QPA_PLATFORM"] = "xcb"
    name_process(identity.program)
    QGuiApplication.setDesktopFileName(identity.application_id)
    application = QApplication([identity.program])
    application.setApplicationName(identity.program)
    application.setStyle("Fusion")
    icon = QIcon()
    for size in _WINDOW_ICONS:
        icon.addFile(str(identity.icon(size)))
    application.setWindowIcon(icon)
    return application
