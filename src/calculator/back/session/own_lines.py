"""Her own lines for the worst moment, of an open notebook."""

from calculator.back.notebook.own_lines import OwnLines, longest_line
from calculator.back.session.section import Section
from calculator.back.storage.own_lines import put_own_lines, read_own_lines


class OwnLinesSection(Section):
    """What stands beside the steps."""

    def own_lines(self) -> OwnLines:
        """Both lines."""
        return read_own_lines(self._store)

    def save_own_lines(self, lines: OwnLines) -> None:
        """Write both lines. Raises TooLong."""
        self._change(put_own_lines(lines), longest_line(lines))
