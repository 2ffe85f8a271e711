"""The table of the settings."""

from calculator.back.notebook.settings import Settings
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store


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
    )


def put_settings(settings: Settings) -> list[Statement]:
    """What writes all settings."""
    values = (
        ("language", settings.language),
        ("people_label", settings.people_label),
        ("calculation", settings.calculation),
        ("idle_s", str(settings.idle_s)),
        ("third_home_key", settings.third_home_key),
    )
    return [
        Statement(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            pair,
        )
        for pair in values
    ]
