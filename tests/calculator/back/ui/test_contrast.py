"""The colours of the notebook's themes: text 4.5 : 1, borders of controls and the focus 3 : 1."""

import re

import pytest

from tests.calculator.back.ui.conftest import THEMES

SHEETS = ("notebook-light.qss", "notebook-dark.qss")


def rules(sheet: str) -> list[tuple[str, dict[str, str]]]:
    """Selectors and declarations, one entry for each selector."""
    text = re.sub(r"/\*.*?\*/", "", (THEMES / sheet).read_text(encoding="utf-8"), flags=re.DOTALL)
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
        declared = {name.strip(): value.strip() for name, value in pairs}
        found += [(selector.strip(), declared) for selector in selectors.split(",")]
    return found


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def backgrounds(sheet: str) -> dict[str, str]:
    """The grounds that words stand on, by selector."""
    return {
        selector: declared["background-color"]
        for selector, declared in rules(sheet)
        if declared.get("background-color", "").startswith("#")
    }


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_text_can_be_read_on_every_ground_it_can_stand_on(sheet: str) -> None:
    grounds = backgrounds(sheet)
    pages = {grounds["QWidget"], grounds["QFrame#bar"], grounds["QListView"]}
    faint = []
    for selector, declared in rules(sheet):
        colour = declared.get("color")
        if colour is None:
            continue
        base = re.sub(r":[a-z-]+$", "", selector)
        if "QFrame#strip QLabel" in selector or "QFrame#trouble QLabel" in selector:
            under = {grounds["QFrame#strip"]}
        else:
            under = {declared.get("background-color", grounds.get(base, ""))}
            under = under if next(iter(under)).startswith("#") else pages
        faint += [f"{selector}: {colour} on {one}" for one in under if contrast(colour, one) < 4.5]
    assert faint == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_plain_text_can_be_read_on_every_state_of_a_button_and_a_row(sheet: str) -> None:
    text = next(declared["color"] for selector, declared in rules(sheet) if selector == "QWidget")
    states = [
        declared["background-color"]
        for selector, declared in rules(sheet)
        if "color" not in declared
        and declared.get("background-color", "").startswith("#")
        and "#home" not in selector
        and "#first_step" not in selector
    ]
    assert len(states) > 5
    assert [one for one in states if contrast(text, one) < 4.5] == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_softer_line_of_a_row_can_be_read(sheet: str) -> None:
    from_opacity = 0.75
    text = next(declared["color"] for selector, declared in rules(sheet) if selector == "QWidget")
    for selector, ground in backgrounds(sheet).items():
        if selector.startswith("QListView"):
            mixed = "#" + "".join(
                f"{round(int(text[at : at + 2], 16) * from_opacity + int(ground[at : at + 2], 16) * 0.25):02x}"
                for at in (1, 3, 5)
            )
            assert contrast(mixed, ground) >= 4.5, selector


@pytest.mark.parametrize("sheet", SHEETS)
def test_controls_and_the_focus_stand_out(sheet: str) -> None:
    grounds = backgrounds(sheet)
    faint = []
    seen = 0
    for selector, declared in rules(sheet):
        is_control = selector.startswith(("QPushButton", "QPlainTextEdit", "QComboBox", "QListView::item"))
        for name, value in declared.items():
            match = re.search(r"#[0-9a-f]{6}", value)
            if not name.startswith("border") or match is None or not is_control:
                continue
            # A line between the list and the button below it says nothing by itself.
            if name in ("border-top", "border-right"):
                continue
            seen += 1
            faint += [
                f"{selector} {name}: {match.group()} on {ground}"
                for ground in {grounds["QWidget"], grounds["QListView"]}
                if contrast(match.group(), ground) < 3
            ]
    assert seen > 8
    assert faint == []
