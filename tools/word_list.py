"""Words that nothing on the user's computer may carry, for tests/rules and for the check of a built program."""

import re
import unicodedata
from typing import Final

# Found also inside longer words.
ANYWHERE: Final = (
    "shelter",
    "hotline",
    "helpline",
    "abuse",
    "abusive",
    "survivor",
    "victim",
    "traffick",
    "panic",
    "decoy",
    "duress",
    "vault",
    "secret",
    "escape",
    "password",
    "violence",
    "advocate",
    "disguise",
    "perpetrator",
    # French
    "maltrait",
    "survivant",
    "panique",
    "detresse",
)
# Found across spaces, underscores and capitals.
JOINED: Final = ("safetyplan", "safeplan", "planofsafety", "gobag", "motdepasse", "coffrefort")
# Found as a word of its own only: they are parts of innocent words (spinning, blocked).
WHOLE: Final = ("pin", "unlock", "unlocked", "hidden")

# Names of Qt and argon2 that code must write as they are.
FOREIGN_NAMES: Final = ("Key_Escape", "isHidden", "hash_secret_raw")

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_FOREIGN: Final = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in FOREIGN_NAMES))


def plain(text: str) -> str:
    """`text` without accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def found_in(text: str, *, whole: tuple[str, ...] = WHOLE) -> tuple[str, ...]:
    """The words of the list in `text`: an identifier, a sentence, a file name, a source file."""
    words = [word.lower() for word in _WORD.findall(plain(_FOREIGN.sub(" ", text)))]
    squeezed = "".join(words)
    return tuple(
        [listed for listed in ANYWHERE if any(listed in word for word in words)]
        + [listed for listed in JOINED if listed in squeezed]
        + [listed for listed in whole if listed in words]
    )
