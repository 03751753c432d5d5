"""Catalogues have every message of the code, with its parts; what is not in English comes from them alone."""

from __future__ import annotations

import ast
import shlex
import string
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from cards import messages
from cards.errors import ContentError
from cards.link import link, open_library
from cards.messages import catalogue
from cards.model import Amount, Dose
from cards.pose.describe.phrases import PARTS, SIDED, WHOLE
from cards.pose.figures import frames, summary
from cards.read.amount import parse_amount
from cards.read.typeset import typeset
from cards.wording.amount import amount_words
from cards.wording.dose import dose_parts
from tests.conftest import Project
from tests.messages.projects import ids, strings

ROOT = Path(__file__).parents[2]
MARKED = {"say": 1, "message": 1, "_": 1, "count": 2, "forms": 2}  # how many texts a call begins with
LANGUAGES = [name for name in catalogue.known() if name != "en"]


def marked() -> Iterator[tuple[str, ...]]:
    """The messages of the code, by their calls."""
    for path in sorted((ROOT / "cards").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKED:
                texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
                found = tuple(text for text in texts if isinstance(text, str))[: MARKED[node.func.id]]
                if len(found) == MARKED[node.func.id] and isinstance(node.args[0], ast.Constant):
                    yield found


MESSAGES = dict.fromkeys(marked())


def read(language: str) -> Catalog:
    with (catalogue.FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_there_are_messages_of_each_kind() -> None:
    assert {("Stay safe",), ("{number} breath", "{number} breaths"), ("each side",), ("left knee",)} <= set(
        MESSAGES
    )
    assert len(MESSAGES) > 200
    assert LANGUAGES == ["de", "he"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_message_and_no_other(language: str) -> None:
    held = {ids(each) for each in read(language) if each.id}
    assert held == set(MESSAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_is_there_with_the_parts_of_the_message(language: str) -> None:
    book = read(language)
    for each in book:
        if not each.id:
            continue
        one, *many = ids(each)
        forms = strings(each)
        assert len(forms) == (book.num_plurals if many else 1), one
        assert all(form.strip() or one == ", " for form in forms), one
        assert [fields(form) for form in forms] == [fields(one)] * len(forms), one
        assert not each.fuzzy
        assert all(form.count("**") == one.count("**") for form in forms), one


def test_all_that_is_told_of_figures_is_a_message() -> None:
    library = open_library(ROOT)
    told = [
        sentence
        for name in library.names("illustration")
        for mirrored in (False, True)
        for figure in (
            summary(library.illustration(name), 18, mirrored),
            *frames(library.illustration(name), 18, mirrored),
        )
        for sentence in figure.told
    ]
    said = {text for sentence in told for phrase in sentence for text in (phrase.text, *phrase.at)}
    assert len(said) > 60
    assert {text for text in said if (text,) not in MESSAGES} == set()
    tables = [*SIDED, *(text for pair in SIDED.values() for text in pair), *WHOLE]
    assert {text for text in tables if (text,) not in MESSAGES} == set()
    assert {part for names in PARTS.values() for part in names if (part,) not in MESSAGES} == set()


def test_english_needs_no_babel() -> None:
    program = (
        "import sys; from cards.build import plan; from cards.make import make; from cards.link import open_library;"
        "[job] = plan(open_library(), ['bridge-and-twist'], ['pocket']); make(job);"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'babel', 'gettext'}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"


ROUTINE = """\
title: T
language: {}
steps: [{{name: A, start: B., steps: [C.], cue: D., dose: {{reps: 1}}}}]
"""


def problems_of(project: Project, language: str) -> str:
    project({"routines/own.yaml": ROUTINE.format(language)})
    with pytest.raises(ContentError) as caught:
        link(open_library(), ["own"])
    return str(caught.value)


def test_a_language_without_a_catalogue_is_refused(project: Project) -> None:
    assert problems_of(project, "fr-CA") == (
        "error: the program has no words in the language `fr-CA`\n"
        " --> routines/own.yaml:2:11\n"
        "  |\n"
        "2 | language: fr-CA\n"
        "  |           ^^^^^\n"
        "  = hint: known: `de`, `en`, `he`; docs/languages.md tells how to add a language"
    )


def test_a_language_without_babel_says_what_to_install(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue.catalogue.cache_clear()
    monkeypatch.setitem(sys.modules, "babel.messages.mofile", None)
    assert problems_of(project, "de") == (
        "error: the language `de` needs the package `babel`\n"
        " --> routines/own.yaml:2:11\n"
        "  |\n"
        "2 | language: de\n"
        "  |           ^^\n"
        "  = hint: pip install 'routine-cards[languages]'"
    )


@pytest.mark.parametrize("language", ["en-GB", "de-AT", "de", "he-IL"])
def test_a_country_has_the_words_of_its_language(project: Project, language: str) -> None:
    project({"routines/own.yaml": ROUTINE.format(language)})
    (routine,) = link(open_library(), ["own"]).routines
    assert routine.language == language
    own, plain = (messages.say("each side", each) for each in (language, language[:2]))
    assert own == plain
    assert (own == "each side") == language.startswith("en")


POLISH = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "{number} breath"
msgid_plural "{number} breaths"
msgstr[0] "{number} oddech"
msgstr[1] "{number} oddechy"
msgstr[2] "{number} oddechów"
"""


def test_a_new_catalogue_is_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three plural forms, chosen by the larger number; what it lacks is said in English."""
    (tmp_path / "pl.po").write_text(POLISH, encoding="utf-8")
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    catalogue.catalogue.cache_clear()
    said = [
        amount_words(parse_amount(text), "pl").replace("\u00a0", " ")
        for text in ("1 breath", "3 breaths", "2-5 breaths", "22 breaths", "1+ breaths", "1.5 breaths")
    ]
    assert said == ["1 oddech", "3 oddechy", "2–5 oddechów", "22 oddechy", "1+ oddechy", "1,5 oddechy"]
    assert messages.say("each side", "pl") == "each side"
    assert catalogue.known() == ("en", "pl")


@pytest.mark.parametrize(
    ("language", "day", "month", "number"),
    [
        ("en", "21 Nov 2026", "Nov 2026", "1.5"),
        ("de", "21. Nov. 2026", "Nov. 2026", "1,5"),
        ("de-AT", "21. Nov. 2026", "Nov. 2026", "1,5"),
        ("he", "21 בנוב׳ 2026", "נוב׳ 2026", "1.5"),
    ],
)
def test_dates_and_numbers(language: str, day: str, month: str, number: str) -> None:
    at = date(2026, 11, 21)
    assert messages.date_words(at, language) == day
    assert messages.date_words(at, language, whole=False) == month
    assert messages.decimal(1.5, language) == number
    assert messages.decimal(1500.0, language) == "1500"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "2 sets · hold 1 breath · each leg · rest 1 min 30 s · long form 3 sets of 10–12 · then a few breaths"),
        ("de", "2 Sätze · 1 Atemzug halten · jedes Bein · 1 min 30 s Pause · lange Fassung 3 Sätze à 10–12 · "
               "dann ein paar Atemzüge"),
        ("he", "2 סבבים · החזיקו נשימה 1 · כל רגל · מנוחה 1 דק׳ 30 שנ׳ · גרסה ארוכה 3 סבבים של 10–12 · ואז כמה נשימות"),
    ],
)  # fmt: skip
def test_a_dose_prints_in_the_language(language: str, line: str) -> None:
    dose = Dose(
        sets=Amount(2, 2, "times"),
        rest=Amount(1.5, 1.5, "min"),
        hold=Amount(1, 1, "breaths"),
        side="each leg",
        long_form=Dose(sets=Amount(3, 3, "times"), reps=Amount(10, 12, "times")),
        then=Dose(hold=Amount(3, 5, "breaths", words="a few breaths")),
    )
    assert " · ".join(dose_parts(dose, language)).replace("\u00a0", " ") == line


@pytest.mark.parametrize(
    ("language", "written", "printed"),
    [
        ("de", "solange es dir guttut", "Halten, solange es dir guttut"),
        ("de", "bis der Rücken nachgibt", "Halten, bis der Rücken nachgibt"),
        ("de", "ein paar Atemzüge", "Ein paar Atemzüge halten"),
        ("de", "a few breaths", "Ein paar Atemzüge halten"),
        ("de", "as long as is comfortable", "Halten, solange es angenehm ist"),
        ("he", "עד שהגב משתחרר", "החזיקו עד שהגב משתחרר"),
        ("en", "until it lets go", "Hold until it lets go"),
    ],
)
def test_amounts_in_words_may_be_said_in_the_language(language: str, written: str, printed: str) -> None:
    assert dose_parts(Dose(hold=parse_amount(written, "hold", language)), language) == (printed,)


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("de", "\"Katze\" und 'Kuh', geht's?", "„Katze“ und ‚Kuh‘, geht’s?"),
        ("de", '("Katze")', "(„Katze“)"),
        ("de", "am 5. Mai 2026, 3 Atemzüge, 1,5-2 cm", "am 5.\u00a0Mai\u00a02026, 3\u00a0Atemzüge, 1,5–2\u00a0cm"),
        ("he", 'כ-20 ס"מ', "כ-20\u00a0ס״מ"),
        ("he", '"חתול" 5 נשימות', "״חתול״ 5\u00a0נשימות"),
    ],
)  # fmt: skip
def test_type_is_set_as_the_language_has_it(language: str, typed: str, printed: str) -> None:
    assert typeset(typed, language) == printed
    assert typeset(printed, language) == printed


def test_the_command_of_the_docs_finds_every_message_and_warns_of_nothing(tmp_path: Path) -> None:
    """As docs/languages.md tells whoever adds a language."""
    lines = (ROOT / "docs/languages.md").read_text(encoding="utf-8").splitlines()
    command = shlex.split(next(line for line in lines if line.startswith("pybabel extract")))[1:]
    command[command.index("-o") + 1] = str(tmp_path / "messages.pot")
    ran = subprocess.run(
        [sys.executable, "-m", "babel.messages.frontend", *command],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert [line for line in ran.stderr.splitlines() if "warning" in line] == []
    with (tmp_path / "messages.pot").open("rb") as file:
        found = {message.id[0] if isinstance(message.id, tuple) else message.id for message in read_po(file)}
    assert {texts[0] for texts in MESSAGES} <= found
