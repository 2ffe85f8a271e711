"""The numbers and notes of a house, laid over the standard ones: they come first, and replace those of the same id."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from calculator.back.content.reading import read_content
from calculator.back.content.records import Content, HelpNote, Service, Source

Record = TypeVar("Record", Service, HelpNote, Source)


def with_local(standard: Content, text: str, language: str) -> Content:
    """`standard` with what `text` holds in `language`, or in the one language that it has; `text` is "" for nothing.

    The text is JSON {"only_own": true or false, "records": {language: {file: {id: fields}}}}; "only_own" leaves out
    the standard numbers, which are of another country. What cannot be read is left out: it must keep nobody from
    their notebook.
    """
    try:
        parts: dict[str, Any] = json.loads(text) if text else {}
        records: dict[str, Any] = parts.get("records", {})
        files: dict[str, Any] = records.get(language) or next(iter(records.values()), {})
        local = read_content(defaultdict(dict, files))
        only_own = parts.get("only_own") is True
    except (ValueError, KeyError, TypeError, AttributeError):
        return standard
    return replace(
        standard,
        services=local.services if only_own else _over(local.services, standard.services),
        help_notes=_over(local.help_notes, standard.help_notes),
        sources=_over(local.sources, standard.sources),
    )


def _over(local: Sequence[Record], standard: Sequence[Record]) -> tuple[Record, ...]:
    ids = {record.id for record in local}
    both = list(local)
    both.extend(record for record in standard if record.id not in ids)
    return tuple(both)
