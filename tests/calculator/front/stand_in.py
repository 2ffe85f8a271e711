"""A child process in place of the notebook's: it speaks over the same pipe, well or badly, as its first word says."""

import os
import select
import signal
import sys
from pathlib import Path
from typing import NoReturn

from calculator.link.framing import HELLO, Decoder, encode
from calculator.link.messages import Beat, Candidate, GoHome, Home, Message, Shown

CALCULATION = "12.49+3.79"
_BEAT_S = 0.1


def main(behaviour: str, log: Path) -> None:
    """Behave so, and write into `log` what happens."""
    if behaviour == "exits":
        return
    decoder = Decoder()
    candidate = hear(decoder)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    note(log, "started", candidate.entry)
    match behaviour:
        case "misses":
            return
        case "garbage":
            os.write(1, b"\xff" * 64)
        case "hangs" | "hangs when told":
            if behaviour == "hangs when told":
                signal.sigwait({signal.SIGUSR1})
            say(Shown(CALCULATION))
            os.kill(os.getpid(), signal.SIGSTOP)
        case "toils":
            say(Shown(CALCULATION))
            toil()
        case "crashes":
            say(Shown(CALCULATION))
            return
        case "leaves" | "returns" | "stays" | "saves":
            say(Shown(CALCULATION))
            beat(decoder, behaviour, candidate, log)
            return
    # Here it is silent; it ends with the pipe, unless the test kills it first.
    while os.read(0, 4096):
        pass


def beat(decoder: Decoder, behaviour: str, candidate: Candidate, log: Path) -> None:
    """Show life until it is called home, or leave after two beats."""
    beats = 0
    while not asked(decoder):
        say(Beat())
        beats += 1
        if behaviour == "returns" and beats == 2:
            break
    if behaviour == "stays":
        signal.pause()
    if behaviour == "saves":
        # Longer than a moment, and shorter than it may.
        select.select([], [], [], _BEAT_S)
    note(log, "left", candidate.entry)
    say(Home())


def asked(decoder: Decoder) -> bool:
    """Whether the call home comes within one beat."""
    if not select.select([0], [], [], _BEAT_S)[0]:
        return False
    return any(isinstance(message, GoHome) for message in decoder.feed(os.read(0, 4096)))


def toil() -> NoReturn:
    """Work for ever, and say nothing."""
    while True:
        pass


def hear(decoder: Decoder) -> Candidate:
    """The greeting and the candidate, which come first."""
    assert os.read(0, len(HELLO)) == HELLO
    while not (messages := decoder.feed(os.read(0, 4096))):
        pass
    (candidate,) = messages
    assert isinstance(candidate, Candidate)
    return candidate


def say(message: Message) -> None:
    """One message to the calculator."""
    os.write(1, encode(message))


def note(log: Path, *words: str) -> None:
    """One line that the test can read."""
    with log.open("a") as file:
        file.write(" ".join(words) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
