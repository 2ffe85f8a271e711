"""A place on a stick or a disk: chosen from what was found, typed, or dropped here."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStorageInfo, QUrl
from PySide6.QtWidgets import QComboBox, QSizePolicy

from calculator.sticks import sticks
from kit.signing.key import ENDING, PUBLIC_ENDING


class PlaceField(QComboBox):
    """Editable: the list below it is only what is likely."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def offer(self, places: Sequence[Path]) -> None:
        """What was found; what is written there stays."""
        typed = self.currentText()
        self.clear()
        self.addItems([str(place) for place in places])
        self.setCurrentText(typed)

    def place(self) -> str:
        """What is written there, as a path; "" for nothing."""
        text = self.currentText().strip()
        return QUrl(text).toLocalFile() if text.startswith("file:") else text


def volume_name(place: Path) -> str:
    """What file managers call the stick whose top folder this is; "" for another folder, or a stick without a name."""
    volume = QStorageInfo(str(place))
    return volume.name() if volume.isValid() and Path(volume.rootPath()) == place.absolute() else ""


def keys() -> list[Path]:
    """Keys at the top of sticks and of the home folder."""
    return [
        file
        for folder in (*map(Path, sticks()), Path.home())
        for ending in (ENDING, PUBLIC_ENDING)
        for file in sorted(folder.glob(f"*{ending}"))
    ]
