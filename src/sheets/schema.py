"""Checks YAML against the part of JSON Schema that content/schema.json uses, and knows the line of every fault."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

# Read by people only.
SILENT: Final = frozenset({"$schema", "$id", "$comment", "$defs", "title", "description"})
# `same` is ours: the value must be the same in every language.
KEYWORDS: Final = frozenset(
    {
        "type", "properties", "required", "additionalProperties", "propertyNames", "minProperties", "items",
        "minItems", "uniqueItems", "enum", "pattern", "minLength", "maxLength", "$ref", "same",
    }
)  # fmt: skip
TYPES: Final = {"object": "a map", "array": "a list", "string": "text; put it in quotes", "boolean": "true or false"}

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where the file does not follow the schema."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A value that must be the same in every language, and where it is."""

    path: str
    line: int
    value: object


def line_of(node: yaml.Node) -> int:
    """The line that `node` begins on, from 1."""
    return int(node.start_mark.line) + 1


def value_of(node: yaml.Node) -> Any:
    """The plain value of `node`: dict, list, bool or text without outer space."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: value_of(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value_of(value) for value in node.value]
    assert isinstance(node, yaml.ScalarNode)
    return node.value == "true" if _type_of(node) == "boolean" else node.value.strip()


def resolved(schema: Schema, root: Schema) -> Schema:
    """`schema`, or the definition in `root` that it refers to, with its own keywords over it."""
    unknown = set(schema) - KEYWORDS - SILENT
    if unknown:
        raise ValueError(f"the schema uses {', '.join(sorted(unknown))}, which is not checked here")
    if "$ref" not in schema:
        return schema
    name = schema["$ref"].removeprefix("#/$defs/")
    inner = resolved(root["$defs"][name], root)
    return {**inner, **{key: value for key, value in schema.items() if key != "$ref"}}


def faults(node: yaml.Node, schema: Schema, root: Schema, path: str) -> Iterator[Fault]:
    """Everything in `node`, called `path`, that `schema` does not allow."""
    schema = resolved(schema, root)
    wanted = schema["type"]
    if _type_of(node) != wanted:
        yield Fault(line_of(node), f"{path} is not {TYPES[wanted]}")
    elif isinstance(node, yaml.MappingNode):
        yield from _map_faults(node, schema, root, path)
    elif isinstance(node, yaml.SequenceNode):
        yield from _list_faults(node, schema, root, path)
    else:
        yield from _text_faults(node, schema, path)


def shared(node: yaml.Node, schema: Schema, root: Schema, path: str) -> Iterator[Shared]:
    """The values in `node` that are the same in every language. `node` has no faults."""
    schema = resolved(schema, root)
    if schema.get("same"):
        yield Shared(path, line_of(node), value_of(node))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from shared(value, _field_schema(schema, key.value), root, f"{path}.{key.value}")


def _type_of(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "object"
    if isinstance(node, yaml.SequenceNode):
        return "array"
    if node.tag.endswith(":bool"):
        # Only the two plain spellings: a bare `no` or `on` is most likely meant as a word.
        return "boolean" if node.value in ("true", "false") else "other"
    return "string" if node.tag.endswith(":str") else "other"


def _field_schema(schema: Schema, name: str) -> Schema:
    inner: Schema = schema.get("properties", {}).get(name) or schema["additionalProperties"]
    return inner


def _map_faults(node: yaml.MappingNode, schema: Schema, root: Schema, path: str) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    names = resolved(schema.get("propertyNames", {}), root).get("pattern", "")
    for key, value in node.value:
        name, line = str(key.value), line_of(key)
        if name in seen:
            yield Fault(line, f"{path}.{name} is here twice, first on line {seen[name]}")
            continue
        seen[name] = line
        if names and not re.search(names, name):
            yield Fault(line, f"{path}: {name!r} is not a lower_snake id")
        elif name not in schema.get("properties", {}) and not schema.get("additionalProperties"):
            known = ", ".join(schema.get("properties", {}))
            yield Fault(line, f"{path}: there is no field {name!r}; the fields are {known}")
        else:
            yield from faults(value, _field_schema(schema, name), root, f"{path}.{name}")
    for name in schema.get("required", ()):
        if name not in seen:
            yield Fault(line_of(node), f"{path} has no {name}")
    if len(seen) < schema.get("minProperties", 0):
        yield Fault(line_of(node), f"{path} has fewer than {schema['minProperties']} entries")


def _list_faults(node: yaml.SequenceNode, schema: Schema, root: Schema, path: str) -> Iterator[Fault]:
    if len(node.value) < schema.get("minItems", 0):
        yield Fault(line_of(node), f"{path} has fewer than {schema['minItems']} entries")
    seen: set[str] = set()
    for number, item in enumerate(node.value, 1):
        yield from faults(item, schema["items"], root, f"{path}.{number}")
        if isinstance(item, yaml.ScalarNode):
            if schema.get("uniqueItems") and item.value in seen:
                yield Fault(line_of(item), f"{path} has {item.value!r} twice")
            seen.add(item.value)


def _text_faults(node: yaml.Node, schema: Schema, path: str) -> Iterator[Fault]:
    text, line = str(node.value).strip(), line_of(node)
    if "enum" in schema and text not in schema["enum"]:
        yield Fault(line, f"{path} is {text!r}, not one of {', '.join(schema['enum'])}")
    if "pattern" in schema and not re.search(schema["pattern"], text):
        yield Fault(line, f"{path} is {text!r}, which does not fit {schema['pattern']}")
    if len(text) < schema.get("minLength", 0):
        yield Fault(line, f"{path} is empty" if not text else f"{path} is too short")
    if "maxLength" in schema and len(text) > schema["maxLength"]:
        yield Fault(line, f"{path} has {len(text)} characters; at most {schema['maxLength']} fit")
