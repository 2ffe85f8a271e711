"""The table of the settings.

The drawn label of a page is the setting "label." and the page's id, her own label "own_label." and that id.
"""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from calculator.back.notebook.labels import PageLabels, page_labels
from calculator.back.notebook.settings import Settings, Theme
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store

_LABEL: Final = "label."
_OWN_LABEL: Final = "own_label."


def read_settings(store: Store) -> Settings:
    """The settings; what was never written, or is unknown to this release, has its default."""
    texts = {str(name): str(value) for name, value in store.rows("SELECT name, value FROM setting")}
    default = Settings()
    theme = default.theme
    with suppress(ValueError):
        theme = Theme(texts.get("theme", theme))
    return Settings(
        language=texts.get("language", default.language),
        people_label=texts.get("people_label", default.people_label),
        calculation=texts.get("calculation", default.calculation),
        idle_s=int(texts.get("idle_s", default.idle_s)),
        third_home_key=texts.get("third_home_key", default.third_home_key),
        page_labels=_labels(texts, _LABEL),
        own_labels=_labels(texts, _OWN_LABEL),
        theme=theme,
        text_percent=int(texts.get("text_percent", default.text_percent)),
        shown_pages=frozenset(filter(None, texts.get("shown_pages", "").split(","))),
    )


def put_settings(settings: Settings) -> list[Statement]:
    """What writes all settings; labels that were taken away go."""
    values = [
        ("language", settings.language),
        ("people_label", settings.people_label),
        ("calculation", settings.calculation),
        ("idle_s", str(settings.idle_s)),
        ("third_home_key", settings.third_home_key),
        ("theme", settings.theme.value),
        ("text_percent", str(settings.text_percent)),
        ("shown_pages", ",".join(sorted(settings.shown_pages))),
        *sorted((_LABEL + one.page_id, one.label) for one in settings.page_labels.chosen),
        *sorted((_OWN_LABEL + one.page_id, one.label) for one in settings.own_labels.chosen),
    ]
    return [
        *(
            Statement("DELETE FROM setting WHERE substr(name, 1, ?) = ?", (len(start), start))
            for start in (_LABEL, _OWN_LABEL)
        ),
        *(
            Statement(
                "INSERT INTO setting (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                pair,
            )
            for pair in values
        ),
    ]


def _labels(texts: Mapping[str, str], start: str) -> PageLabels:
    return page_labels((name.removeprefix(start), value) for name, value in texts.items() if name.startswith(start))
