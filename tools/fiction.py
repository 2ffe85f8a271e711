"""An invented notebook in each language: nobody's people, plans and things."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from calculator.back.notebook.answers import Answer, Phase
from calculator.back.notebook.lists import ChecklistItem, ItemId, ListId
from calculator.back.notebook.own_lines import OwnLines
from calculator.back.notebook.packing import PackingId, PackingItem, Whereabouts
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.services import ChosenService
from calculator.back.notebook.tasks import Task, TaskId


@dataclass(frozen=True, slots=True)
class InventedList:
    """A list of one's own."""

    title: str
    phase: Phase
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True)
class Fiction:
    """All that an invented notebook holds; what has no id yet gets one when it is written."""

    people: tuple[Person, ...]
    tasks: tuple[Task, ...]
    lists: tuple[InventedList, ...]
    packing: tuple[PackingItem, ...]
    own_lines: OwnLines
    service: ChosenService


def _task(text: str, *, is_done: bool = False) -> Task:
    return Task(TaskId(""), text, is_done)


def _item(text: str, answer: Answer = Answer.NOT_YET, note: str = "") -> ChecklistItem:
    return ChecklistItem(ItemId(""), ListId(""), text, answer=answer, note=note)


# Nobody's: the names are invented, and 555-01xx numbers are kept free for fiction.
_ENGLISH_PEOPLE: Final = (
    Person(
        PersonId("example-1"),
        real_name="Maple Example",
        shown_name="Dry cleaner",
        numbers=("613 555 0142",),
        safe_times="Weekdays before noon",
        safe_ways="Text first, never leave a message",
        notes="Knows about the code word. Has the spare key.",
    ),
    Person(
        PersonId("example-2"),
        real_name="Robin Fictional",
        shown_name="Piano lessons",
        numbers=("514 555 0117", "514 555 0118"),
        safe_times="Tuesday and Thursday, 10 to 14 h",
        safe_ways="Call; if someone else answers, ask about the piano",
        notes="Holds copies of the papers.",
    ),
    Person(
        PersonId("example-3"),
        real_name="Sandy Invented",
        shown_name="Library",
        numbers=("902 555 0163",),
        safe_times="Evenings",
        safe_ways="Email from the library only",
        notes="",
    ),
    Person(
        PersonId("example-4"),
        real_name="Dr. Alexandra Featherstonehaugh Example",
        shown_name="Dentist",
        numbers=("416 555 0190",),
        safe_times="Mornings, through the front desk: say it is about the next appointment",
        safe_ways="Call the clinic and ask for the nurse. She calls back on the work phone, at lunch.",
        notes=(
            "Wrote down what she saw in March and in May, with dates.\n"
            "The file stays at the clinic; it can be asked for at any time.\n"
            "She knows a lawyer who answers questions for free on Wednesdays."
        ),
    ),
    Person(
        PersonId("example-5"),
        real_name="Noor Invented",
        shown_name="",
        numbers=(),
        safe_times="",
        safe_ways="Next door; knock twice",
        notes="Lets us in at any hour.",
    ),
)
_FRENCH_PEOPLE: Final = (
    Person(
        PersonId("example-1"),
        real_name="Érable Example",
        shown_name="Nettoyeur",
        numbers=("613 555 0142",),
        safe_times="En semaine avant midi",
        safe_ways="Un texto d'abord, jamais de message vocal",
        notes="Connaît le mot convenu. A le double de la clé.",
    ),
    Person(
        PersonId("example-2"),
        real_name="Camille Fictional",
        shown_name="Cours de piano",
        numbers=("514 555 0117", "514 555 0118"),
        safe_times="Mardi et jeudi, de 10 h à 14 h",
        safe_ways="Appeler; si quelqu'un d'autre répond, parler du piano",
        notes="Garde des copies des papiers.",
    ),
    Person(
        PersonId("example-3"),
        real_name="Sacha Invented",
        shown_name="Bibliothèque",
        numbers=("902 555 0163",),
        safe_times="Le soir",
        safe_ways="Courriel, seulement depuis la bibliothèque",
        notes="",
    ),
    Person(
        PersonId("example-4"),
        real_name="Dre Marie-Frédérique Archambault Example",
        shown_name="Dentiste",
        numbers=("416 555 0190",),
        safe_times="Le matin, par la réception : dire que c'est pour le prochain rendez-vous",
        safe_ways="Appeler la clinique et demander l'infirmière. Elle rappelle au travail, à l'heure du dîner.",
        notes=(
            "A noté ce qu'elle a vu en mars et en mai, avec les dates.\n"
            "Le dossier reste à la clinique; on peut le demander en tout temps.\n"
            "Elle connaît une avocate qui répond gratuitement aux questions le mercredi."
        ),
    ),
    Person(
        PersonId("example-5"),
        real_name="Noor Invented",
        shown_name="",
        numbers=(),
        safe_times="",
        safe_ways="La porte d'à côté; frapper deux fois",
        notes="Nous ouvre à toute heure.",
    ),
)

_ENGLISH: Final = Fiction(
    people=_ENGLISH_PEOPLE,
    tasks=(
        _task("Ask Maple about the spare room", is_done=True),
        _task("Photograph the lease at the library"),
        _task("Find out which buses run after ten, and from which side of the street they leave on a Sunday"),
    ),
    lists=(
        InventedList(
            "The school, and who may pick up",
            Phase.GETTING_READY,
            (
                _item("Talk to the principal alone", Answer.DONE, "In the office, on the first Monday"),
                _item("Change the list of who may pick up", Answer.NOT_YET),
                _item("Have letters sent to another address", Answer.NOT_SAFE, "Later; they open the mail"),
                _item("Ask about the bus", Answer.NOT_FOR_ME),
            ),
        ),
        InventedList(
            "First week somewhere else", Phase.AFTER, (_item("Tell only Robin where"), _item("New library card"))
        ),
    ),
    packing=(
        PackingItem(
            PackingId(""),
            "Passports",
            "",
            "Both children",
            Whereabouts.WITH_SOMEONE,
            PersonId("example-2"),
            has_copy=True,
            copy_holder=PersonId("example-4"),
            confirmed_on=date(2026, 11, 2),
            note="Blue folder",
        ),
        PackingItem(PackingId(""), "Medicine for two weeks", whereabouts=Whereabouts.AT_HOME, take_last=True),
        PackingItem(
            PackingId(""), "Spare key to the car", whereabouts=Whereabouts.PUT_AWAY, confirmed_on=date(2026, 9, 14)
        ),
        PackingItem(PackingId(""), "The small stuffed rabbit", "", "Sam", Whereabouts.AT_HOME, take_last=True),
        PackingItem(PackingId(""), "Bank card of the old account", whereabouts=Whereabouts.OUT_OF_REACH),
    ),
    own_lines=OwnLines("Have you seen my keys?", "88 Invented Street, unit 4, side door, Exampleville", "", "555 0144"),
    service=ChosenService("canada_line", "Softener salt"),
)
_FRENCH: Final = Fiction(
    people=_FRENCH_PEOPLE,
    tasks=(
        _task("Parler à Érable de la chambre libre", is_done=True),
        _task("Photographier le bail à la bibliothèque"),
        _task("Trouver quels autobus passent après dix heures, et de quel côté de la rue ils partent le dimanche"),
    ),
    lists=(
        InventedList(
            "L'école, et qui peut venir chercher les enfants",
            Phase.GETTING_READY,
            (
                _item("Voir la directrice en privé", Answer.DONE, "À son bureau, le premier lundi"),
                _item("Changer la liste de qui peut venir", Answer.NOT_YET),
                _item("Faire envoyer les lettres ailleurs", Answer.NOT_SAFE, "Plus tard; le courrier est ouvert"),
                _item("Demander pour l'autobus", Answer.NOT_FOR_ME),
            ),
        ),
        InventedList(
            "La première semaine ailleurs",
            Phase.AFTER,
            (_item("Dire l'endroit seulement à Camille"), _item("Une nouvelle carte de bibliothèque")),
        ),
    ),
    packing=(
        PackingItem(
            PackingId(""),
            "Passeports",
            "",
            "Les deux enfants",
            Whereabouts.WITH_SOMEONE,
            PersonId("example-2"),
            has_copy=True,
            copy_holder=PersonId("example-4"),
            confirmed_on=date(2026, 11, 2),
            note="Chemise bleue",
        ),
        PackingItem(PackingId(""), "Médicaments pour deux semaines", whereabouts=Whereabouts.AT_HOME, take_last=True),
        PackingItem(
            PackingId(""),
            "Double de la clé de l'auto",
            whereabouts=Whereabouts.PUT_AWAY,
            confirmed_on=date(2026, 9, 14),
        ),
        PackingItem(PackingId(""), "Le petit lapin en peluche", "", "Sam", Whereabouts.AT_HOME, take_last=True),
        PackingItem(PackingId(""), "Carte bancaire de l'ancien compte", whereabouts=Whereabouts.OUT_OF_REACH),
    ),
    own_lines=OwnLines("As-tu vu mes clés?", "88, rue Inventée, app. 4, porte de côté, Exempleville", "", "555 0144"),
    service=ChosenService("canada_line", "Adoucisseur"),
)
FICTIONS: Final[Mapping[str, Fiction]] = {"en": _ENGLISH, "fr": _FRENCH}
