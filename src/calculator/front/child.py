"""One child process and the pipe to it."""

from PySide6.QtCore import QObject, QProcess, Qt, Signal

from calculator.link.framing import HELLO, Decoder, LinkBroken, encode
from calculator.link.messages import Message


class Child(QObject):
    """A child started with this process's own command line. It is told its role by the first bytes it reads."""

    # A message it sent.
    received = Signal(object)
    # It is gone, however that came about.
    ended = Signal()

    def __init__(self, program: str, arguments: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decoder = Decoder()
        self._process = QProcess(self)
        self._process.setProgram(program)
        self._process.setArguments(arguments)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._note_end)
        # Where the system says so at once, it is still told after start() has returned.
        self._process.errorOccurred.connect(self._note_error, Qt.ConnectionType.QueuedConnection)

    @property
    def process_id(self) -> int:
        """The process's number; 0 when it does not run."""
        return self._process.processId()

    def start(self) -> None:
        """Start the process and tell it its role."""
        self._process.start()
        self._process.write(HELLO)

    def send(self, message: Message) -> None:
        """Say something to it."""
        self._process.write(encode(message))

    def kill(self) -> None:
        """End the process at once; `ended` follows."""
        self._process.kill()

    def ends_within(self, milliseconds: int) -> bool:
        """Whether it is gone, at the latest after that long. Nothing else happens meanwhile."""
        is_gone = self._process.state() == QProcess.ProcessState.NotRunning
        return is_gone or self._process.waitForFinished(milliseconds)

    def _read(self) -> None:
        try:
            messages = self._decoder.feed(bytes(self._process.readAllStandardOutput().data()))
        except LinkBroken:
            self._process.kill()
            return
        for message in messages:
            self.received.emit(message)

    def _note_end(self) -> None:
        self.ended.emit()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        # A process that never started never finishes either.
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit()
