"""The services that were chosen in an open notebook."""

from calculator.back.notebook.services import ChosenService, longest_service_field
from calculator.back.session.section import Section
from calculator.back.storage.services import put_service, read_services, remove_service


class ServicesSection(Section):
    """Services of the content pack under names of her own."""

    def chosen_services(self) -> tuple[ChosenService, ...]:
        """Every chosen service, the one chosen first at the top."""
        return read_services(self._store)

    def choose_service(self, chosen: ChosenService) -> None:
        """Choose a service, or give a chosen one another shown name. Raises TooLong."""
        self._change(put_service(chosen), longest_service_field(chosen))

    def drop_service(self, service_id: str) -> ChosenService | None:
        """Choose a service no more, and return it for `choose_service`; None where it was not chosen."""
        for chosen in self.chosen_services():
            if chosen.service_id == service_id:
                self._change(remove_service(service_id))
                return chosen
        return None
