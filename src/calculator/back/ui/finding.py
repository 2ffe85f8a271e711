"""Finding while she types: off the window's thread, the newest words win."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from calculator.back.content.records import Content
from calculator.back.notebook.search import Hit
from calculator.back.session.session import Session
from calculator.back.ui.saver import Saver
from calculator.back.ui.tasks import Tasks
from calculator.errors import AppError

# Between two keys of someone who types fast; longer is felt.
_PAUSE_MS: Final = 60


class Finding(QObject):
    """At most one search is under way; what was typed meanwhile is searched next."""

    # There are hits for `words`, or a reason why not.
    answered = Signal()

    def __init__(self, session: Session, tasks: Tasks, saver: Saver) -> None:
        super().__init__(saver)
        self._session = session
        self._tasks = tasks
        self._saver = saver
        self._content: Content | None = None
        self._ready: Mapping[str, str] = {}
        self._wanted = ""
        self._under_way: str | None = None
        self.words = ""
        self.hits: tuple[Hit, ...] = ()
        self.trouble_id = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._begin)

    def prepare(self, content: Content) -> None:
        """Read what searching needs: for the moment in which the page is opened."""
        if content is not self._content:
            self._content, self._ready = content, words_of(content)
        self._saver.save_now()
        self._tasks.run(partial(self._session.prepare_search, self._ready), _pass_over, self._fail)

    def search(self, words: str) -> None:
        """Search for `words` soon; for none at once, since nothing is found then."""
        self._wanted = words
        if words.strip():
            self._timer.start()
            return
        self._timer.stop()
        self.words, self.hits, self.trouble_id = "", (), ""
        self.answered.emit()

    def _begin(self) -> None:
        if self._under_way is None:
            self._under_way = self._wanted
            self._saver.save_now()
            work = partial(self._session.search, self._wanted, self._ready)
            self._tasks.run(work, self._take, self._fail)

    def _take(self, hits: tuple[Hit, ...]) -> None:
        words, self._under_way = self._under_way or "", None
        if words == self._wanted:
            self.words, self.hits, self.trouble_id = words, hits, ""
            self.answered.emit()
        elif self._wanted.strip():
            self._begin()

    def _fail(self, error: AppError) -> None:
        self._under_way = None
        self.words, self.hits, self.trouble_id = self._wanted, (), error.sentence_id
        self.answered.emit()


def words_of(content: Content) -> dict[str, str]:
    """What the pack says, by the ids that rows refer to."""
    return {
        **{one.id: one.text for one in content.suggestions},
        **{one.id: one.text for one in content.packing},
        **{one.id: one.text for one in content.checklists},
        **{item.id: item.text for one in content.checklists for item in one.items},
        **{one.id: one.name for one in content.services},
    }


def _pass_over(_: None) -> None:
    """It is read."""
