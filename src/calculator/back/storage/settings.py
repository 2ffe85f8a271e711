"""The table of the settings. The label of a page is the setting "label." and the page's id."""

from typing import Final

from calculator.back.notebook.labels import page_labels
from calculator.back.notebook.settings import Settings
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store

_LABEL: Final = "label."


def read_settings(store: Store) -> Settings:
    """The settings; what was never written has its default."""
    texts = {str(name): str(value) for name, value in store.rows("SELECT name, value FROM setting")}
    default = Settings()
    return Settings(
        language=texts.get("language", default.language),
        people_label=texts.get("people_label", default.people_label),
        calculation=texts.get("calculation", default.calculation),
        idle_s=int(texts.get("idle_s", default.idle_s)),
        third_home_key=texts.get("third_home_key", default.third_home_key),
        page_labels=page_labels(
            (name.removeprefix(_LABEL), value) for name, value in texts.items() if name.startswith(_LABEL)
        ),
    )


def put_settings(settings: Settings) -> list[Statement]:
    """What writes all settings; labels that were taken away go."""
    values = [
        ("language", settings.language),
        ("people_label", settings.people_label),
        ("calculation", settings.calculation),
        ("idle_s", str(settings.idle_s)),
        ("third_home_key", settings.third_home_key),
        *sorted((_LABEL + one.page_id, one.label) for one in settings.page_labels.chosen),
    ]
    return [
        Statement("DELETE FROM setting WHERE substr(name, 1, ?) = ?", (len(_LABEL), _LABEL)),
        *(
            Statement(
                "INSERT INTO setting (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                pair,
            )
            for pair in values
        ),
    ]
