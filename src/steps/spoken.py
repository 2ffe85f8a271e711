"""What pages gather, with the language that they speak."""

from typing import Protocol, Self, TypeVar


class Spoken(Protocol):
    """Any draft of a window of steps."""

    @property
    def language(self) -> str:
        """The language of the pages."""

    def speaking(self, language: str) -> Self:
        """The same in another language."""


Draft = TypeVar("Draft", bound=Spoken)
