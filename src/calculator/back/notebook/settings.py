"""What she chose for this notebook."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The notebook's settings. Esc and F12 always go home; `third_home_key` is one more, such as "F9" or "Pause".

    `calculation` is typed on the calculator, not finished, when the notebook is left: one she can explain.
    """

    language: str = "en"
    people_label: str = "House numbers"
    calculation: str = "12.49+3.79"
    idle_s: int = 60
    third_home_key: str = ""
