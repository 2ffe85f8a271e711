"""The rules about people."""

from calculator.back.notebook.people import Person, PersonId, longest_field, new_person


def test_a_new_person_is_empty_and_comes_last() -> None:
    people = (Person(PersonId("a"), position=4), Person(PersonId("b"), position=2))
    assert new_person(PersonId("c"), people, "tap") == Person(PersonId("c"), household_name="tap", position=5)


def test_the_first_person_is_at_the_top() -> None:
    assert new_person(PersonId("c"), (), "tap").position == 0


def test_the_longest_field_counts_all_numbers_as_one() -> None:
    assert longest_field(Person(PersonId("a"))) == 0
    assert longest_field(Person(PersonId("a"), real_name="abc", notes="abcd")) == 4
    assert longest_field(Person(PersonId("a"), notes="abcd", numbers=("123", "45"))) == len("123\n45")
