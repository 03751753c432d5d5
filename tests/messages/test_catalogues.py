"""Catalogues have every message of the code, with its parts; what is not in English comes from them alone."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cards import messages
from cards.errors import ContentError
from cards.link import link, open_library
from cards.messages import catalogue
from cards.messages.catalogue import read, texts
from cards.messages.complete import english, problems_of
from cards.model import Amount, Dose
from cards.pose.describe.phrases import PARTS, SIDED, WHOLE
from cards.pose.figures import frames, summary
from cards.read.amount import parse_amount
from cards.read.typeset import typeset
from cards.text import right_to_left
from cards.text.hyphens import syllables
from cards.wording.amount import amount_words
from cards.wording.dose import dose_parts
from tests.conftest import Project
from tests.messages import doses
from tests.messages.projects import LANGUAGES
from tests.messages.update import update

ROOT = Path(__file__).parents[2]
MESSAGES = english()


def test_there_are_messages_of_each_kind() -> None:
    assert {("Stay safe",), ("{number} breath", "{number} breaths"), ("each side",), ("left knee",)} <= set(
        MESSAGES
    )
    assert len(MESSAGES) > 200
    assert "cards/pose/describe/phrases.py" in MESSAGES["left knee",]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_lacks_nothing(language: str) -> None:
    assert [str(problem) for problem in problems_of(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_more_than_one_syllable_have_places_for_hyphens(language: str) -> None:
    """But in Arabic and Hebrew, in which no word is broken."""
    words = {
        word
        for each in read(catalogue.FOLDER / f"{language}.po")
        if each.id
        for word in re.findall(r"\w{9,}", texts(each.string)[0])
    }
    broken = {word for word in words if syllables(word, language)}
    assert len(words) > 2
    assert len(broken) > 0.8 * len(words) or (not broken and right_to_left(language))


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


def refusal(project: Project, language: str) -> str:
    project({"routines/own.yaml": ROUTINE.format(language)})
    with pytest.raises(ContentError) as caught:
        link(open_library(), ["own"])
    return str(caught.value)


def test_a_language_without_a_catalogue_is_refused(project: Project) -> None:
    assert refusal(project, "sv-FI") == (
        "error: the program has no words in the language `sv-FI`\n"
        " --> routines/own.yaml:2:11\n"
        "  |\n"
        "2 | language: sv-FI\n"
        "  |           ^^^^^\n"
        "  = hint: known: `ar`, `de`, `en`, `es`, `fr`, `he`, `it`, `nl`, `pl`, `pt`; docs/languages.md tells\n"
        "          how to add a language"
    )


def test_a_language_without_babel_says_what_to_install(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue.catalogue.cache_clear()
    monkeypatch.setitem(sys.modules, "babel.messages.pofile", None)
    assert refusal(project, "de") == (
        "error: the language `de` needs the package `babel`\n"
        " --> routines/own.yaml:2:11\n"
        "  |\n"
        "2 | language: de\n"
        "  |           ^^\n"
        "  = hint: pip install 'routine-cards[languages]'"
    )


@pytest.mark.parametrize("language", ["en-GB", "de-AT", "de", "he-IL", "pt-BR", "es-MX", "fr-CA", "ar-EG"])
def test_a_country_has_the_words_of_its_language(project: Project, language: str) -> None:
    project({"routines/own.yaml": ROUTINE.format(language)})
    (routine,) = link(open_library(), ["own"]).routines
    assert routine.language == language
    own, plain = (messages.say("each side", each) for each in (language, language[:2]))
    assert own == plain
    assert (own == "each side") == language.startswith("en")


CZECH = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=4; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);\\n"

msgid "{number} breath"
msgid_plural "{number} breaths"
msgstr[0] "{number} dech"
msgstr[1] "{number} dechy"
msgstr[2] "{number} dechů"
msgstr[3] "{number} dechu"

msgid "hold {amount}"
msgstr "vydrž {sum}"

msgid "rest {amount}"
msgstr ""

#, fuzzy
msgid "once"
msgstr "jednou"

msgid "**Or** {name:small}"
msgstr "Nebo {name:small}"

msgid "each side"
msgstr "každá strana 一"

msgid "each wing"
msgstr "každé křídlo"
"""


@pytest.fixture
def czech(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "cs.po"
    path.write_text(CZECH, encoding="utf-8")
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    catalogue.catalogue.cache_clear()
    yield path
    catalogue.catalogue.cache_clear()


@pytest.mark.usefixtures("czech")
def test_a_new_catalogue_is_a_new_file() -> None:
    """Forms chosen by the larger number, a fraction's own last; what it lacks, or only guesses, is said in English."""
    said = [
        amount_words(parse_amount(text), "cs").replace("\u00a0", " ")
        for text in ("1 breath", "3 breaths", "2-5 breaths", "22 breaths", "1+ breaths", "1.5 breaths")
    ]
    assert said == ["1 dech", "3 dechy", "2–5 dechů", "22 dechů", "1+ dechy", "1,5 dechu"]
    assert messages.say("each arm", "cs") == "each arm"
    assert messages.say("once", "cs") == "once"
    assert catalogue.known() == ("cs", "en")


@pytest.mark.usefixtures("czech")
def test_what_a_catalogue_lacks_is_told() -> None:
    found = [problem for problem in problems_of("cs") if not problem.message.startswith("no message")]
    assert [(problem.message, problem.place.line) for problem in found if problem.place] == [
        ("`vydrž {sum}` has the parts `sum`, expected `amount`", 13),
        ("`rest {amount}` is not translated", 16),
        ("`once` is only guessed", 20),
        ("`Nebo {name:small}` has 0 marks `**`, expected 2", 23),
        ("`každá strana 一` has characters that no font has: `一`", 26),
        ("nothing says `each wing` any more", 29),
    ]
    lacking = [problem.message for problem in problems_of("cs") if problem not in found]
    assert len(lacking) == len(MESSAGES) - 6
    assert "no message `{number} set`" in lacking


def test_too_few_plural_forms_are_told(czech: Path) -> None:
    czech.write_text(CZECH.replace("nplurals=4", "nplurals=3"), encoding="utf-8")
    assert problems_of("cs")[0].message == "found `nplurals=3`, expected 4: few, many, one, other"


def test_updating_keeps_what_is_translated_and_adds_what_is_said(czech: Path) -> None:
    update(czech)
    text = czech.read_text(encoding="utf-8")
    assert text.startswith(CZECH.partition("\n\n")[0])
    assert 'msgstr[3] "{number} dechu"\n' in text
    assert "each wing" not in text
    assert '#: cards/wording/dose.py\nmsgid "each arm"\nmsgstr ""\n' in text
    assert [each for each in problems_of("cs") if each.message.startswith(("no message", "nothing"))] == []
    update(czech)
    assert czech.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("language", "amounts"),
    [
        (
            "ar",
            {
                "1": "نفس واحد",
                "2": "نفسين",
                "1-2": "1–2 نفس",
                "3": "3 أنفاس",
                "11": "11 نفسًا",
                "100": "100 نفس",
            },
        ),
        (
            "pl",
            {"1": "1 oddech", "2": "2 oddechy", "5": "5 oddechów", "22": "22 oddechy", "1.5": "1,5 oddechu"},
        ),
        ("fr", {"1": "1 respiration", "1.5": "1,5 respiration", "2": "2 respirations"}),
        ("es", {"1": "1 respiración", "1.5": "1,5 respiraciones"}),
    ],
)
def test_every_number_has_its_form(language: str, amounts: dict[str, str]) -> None:
    said = {n: amount_words(parse_amount(f"{n} breaths"), language).replace("\u00a0", " ") for n in amounts}
    assert said == amounts


@pytest.mark.parametrize(
    ("language", "day", "month", "number"),
    [
        ("en", "21 Nov 2026", "Nov 2026", "1.5"),
        ("de", "21. Nov. 2026", "Nov. 2026", "1,5"),
        ("de-AT", "21. Nov. 2026", "Nov. 2026", "1,5"),
        ("he", "21 בנוב׳ 2026", "נוב׳ 2026", "1.5"),
        ("ar", "21 نوفمبر 2026", "نوفمبر 2026", "1.5"),
        ("ar-MA", "21 نونبر 2026", "نونبر 2026", "1,5"),
        ("es", "21 nov 2026", "nov 2026", "1,5"),
        ("es-MX", "21 nov 2026", "nov 2026", "1.5"),
        ("fr", "21 nov. 2026", "nov. 2026", "1,5"),
        ("pl", "21 lis 2026", "lis 2026", "1,5"),
        ("pt-BR", "21 de nov. de 2026", "nov. de 2026", "1,5"),
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
        ("fr", "jusqu'au bout de l'expiration", "Tenez jusqu’au bout de l’expiration"),
        ("fr", "aussi longtemps que vous voulez", "Tenez aussi longtemps que vous voulez"),
        ("pl", "aż plecy puszczą", "Wytrzymaj, aż plecy puszczą"),
        ("ar", "طالما ترتاح", "اثبت طالما ترتاح"),
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
        ("fr", '"Ça" tire? Non : oui!', "«\u00a0Ça\u00a0» tire\u00a0? Non\u00a0: oui\u00a0!"),
        ("fr", "**Stop :** à 1:30 ; «là»", "**Stop\u00a0:** à 1:30\u00a0; «\u00a0là\u00a0»"),
        ("fr", "https://a.fr/b?c", "https://a.fr/b?c"),
        ("fr-CA", "Ça tire? Non : oui!", "Ça tire? Non\u00a0: oui!"),
        ("nl", "'s Avonds 'rustig', foto's", "’s Avonds “rustig”, foto’s"),
        ("it", "un po' di \"su\", 'giù'", "un po’ di «su», “giù”"),
        ("en", "the runners' knees", "the runners’ knees"),
        ("es", '¿"Así"? 21 de mayo de 2026', "¿«Así»? 21\u00a0de\u00a0mayo\u00a0de\u00a02026"),
        ("pl", "\"Kot\", 5 oddechów", "„Kot”, 5\u00a0oddechów"),
        ("pt", "\"Gato\" 'e' 3 vezes", "“Gato” ‘e’ 3\u00a0vezes"),
        ("ar", 'هل "يؤلم"? لا, 10, توقف;', "هل «يؤلم»؟ لا، 10، توقف؛"),
    ],
)  # fmt: skip
def test_type_is_set_as_the_language_has_it(language: str, typed: str, printed: str) -> None:
    assert typeset(typed, language) == printed
    assert typeset(printed, language) == printed


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_a_dose_of_every_form(language: str) -> None:
    """Read the files: `python -m tests.messages.doses` writes them anew."""
    assert doses.dump(language) == doses.file_of(language).read_text(encoding="utf-8")
