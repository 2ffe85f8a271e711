"""The table of the services that were chosen."""

from calculator.back.notebook.services import ChosenService
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store


def read_services(store: Store) -> tuple[ChosenService, ...]:
    """Every chosen service, the one chosen first at the top."""
    return tuple(
        ChosenService(service_id, shown_name)
        for service_id, shown_name in store.rows(
            "SELECT service_id, shown_name FROM service ORDER BY position, service_id"
        )
    )


def put_service(chosen: ChosenService) -> list[Statement]:
    """What writes a chosen service; one that was chosen before keeps its place."""
    return [
        Statement(
            "INSERT INTO service (service_id, shown_name, position)"
            " VALUES (?, ?, (SELECT coalesce(max(position), -1) + 1 FROM service))"
            " ON CONFLICT (service_id) DO UPDATE SET shown_name = excluded.shown_name",
            (chosen.service_id, chosen.shown_name),
        )
    ]


def remove_service(service_id: str) -> list[Statement]:
    """What takes a service out."""
    return [Statement("DELETE FROM service WHERE service_id = ?", (service_id,))]
