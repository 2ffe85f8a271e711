"""The schema of the records: each fault is found on its line."""

from typing import Any

import pytest
import yaml

from sheets.records import read_schema
from sheets.schema import KEYWORDS, faults, shared, value_of
from tests.rules.sources import ROOT

ROOT_SCHEMA: dict[str, Any] = {
    "$defs": {
        "id": {"type": "string", "pattern": "^[a-z_]+$"},
        "thing": {
            "type": "object",
            "additionalProperties": False,
            "required": ["kind", "text"],
            "properties": {
                "kind": {"type": "string", "enum": ["round", "flat"], "same": True},
                "text": {"type": "string", "minLength": 1, "maxLength": 10},
                "copy": {"type": "boolean"},
                "names": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string"}},
            },
        },
    },
    "type": "object",
    "minProperties": 1,
    "propertyNames": {"$ref": "#/$defs/id"},
    "additionalProperties": {"$ref": "#/$defs/thing"},
}


def node_of(text: str) -> yaml.Node:
    """The YAML in `text`."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    return node


def found(text: str) -> list[tuple[int, str]]:
    """(line, sentence) of each fault in `text`."""
    return [(one.line, one.sentence) for one in faults(node_of(text), ROOT_SCHEMA, ROOT_SCHEMA, "things")]


def test_what_follows_the_schema_has_no_faults() -> None:
    assert found("one:\n  kind: round\n  text: Plate\n  copy: true\n  names: [a, b]\n") == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("one:\n  kind: square\n  text: x\n", 2, "things.one.kind is 'square', not one of round, flat"),
        ("one:\n  kind: flat\n", 2, "things.one has no text"),
        ("one:\n  kind: flat\n  text: x\n  text: y\n", 4, "things.one.text is here twice, first on line 3"),
        ("one:\n  kind: flat\n  text: x\none:\n  kind: flat\n  text: y\n", 4, "things.one is here twice"),
        ("One:\n  kind: flat\n  text: x\n", 1, "things: 'One' is not a lower_snake id"),
        ("one:\n  kind: flat\n  text: x\n  wy: y\n", 4, "there is no field 'wy'; the fields are kind, text"),
        ("one:\n  kind: flat\n  text: 5\n", 3, "things.one.text is not text; put it in quotes"),
        ("one:\n  kind: flat\n  text: [x]\n", 3, "things.one.text is not text"),
        ("one:\n  kind: flat\n  text: ''\n", 3, "things.one.text is empty"),
        ("one:\n  kind: flat\n  text: 12 characters\n", 3, "has 13 characters; at most 10 fit"),
        ("one:\n  kind: flat\n  text: x\n  copy: yes\n", 4, "things.one.copy is not true or false"),
        ("one:\n  kind: flat\n  text: x\n  copy: maybe\n", 4, "things.one.copy is not true or false"),
        ("one:\n  kind: flat\n  text: x\n  names: []\n", 4, "things.one.names has fewer than 1"),
        ("one:\n  kind: flat\n  text: x\n  names:\n    - a\n    - a\n", 6, "things.one.names has 'a' twice"),
        ("one:\n  kind: flat\n  text: x\n  names: a\n", 4, "things.one.names is not a list"),
        ("one: text\n", 1, "things.one is not a map"),
        ("{}\n", 1, "things has fewer than 1"),
    ],
)
def test_a_fault_is_found_on_its_line(text: str, line: int, said: str) -> None:
    ((found_line, sentence),) = found(text)
    assert found_line == line
    assert said in sentence


def test_what_is_the_same_in_every_language_is_collected() -> None:
    node = node_of("one:\n  kind: round\n  text: Plate\n")
    assert [(one.path, one.line, one.value) for one in shared(node, ROOT_SCHEMA, ROOT_SCHEMA, "things")] == [
        ("things.one.kind", 2, "round")
    ]


def test_values_are_plain() -> None:
    node = node_of("one:\n  text: ' x '\n  copy: false\n  names: [a]\n")
    assert value_of(node) == {"one": {"text": "x", "copy": False, "names": ["a"]}}


def test_a_keyword_that_is_not_checked_is_refused() -> None:
    node = node_of("x")
    with pytest.raises(ValueError, match="format"):
        list(faults(node, {"type": "string", "format": "date"}, {}, "x"))


def test_the_schema_of_the_content_uses_only_what_is_checked() -> None:
    def keywords(schema: dict[str, Any]) -> set[str]:
        inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()]
        inner += [schema[key] for key in ("items", "additionalProperties", "propertyNames") if schema.get(key)]
        return set(schema).union(*(keywords(one) for one in inner if isinstance(one, dict)))

    used = keywords(dict(read_schema(ROOT / "content")))
    assert used - KEYWORDS == {"$schema", "$comment", "$defs", "title"}
