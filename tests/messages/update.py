"""Catalogues in, the same out with the messages the code has now: `make messages`; with a language, a new one too.

A translation is kept while its message is; a new message stands without one, for `cards check --language` to tell.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import write_po

from cards.messages.catalogue import ENDING, FOLDER, Texts, read, texts
from cards.messages.complete import english

HEAD = """\
# {name}. How to add a language: docs/languages.md.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {forms};\\n"
"""


def begin(language: str) -> Path:
    """An empty catalogue, where there is none."""
    path = FOLDER / f"{language.replace('-', '_')}{ENDING}"
    if not path.exists():
        locale = Locale.parse(language, sep="-")
        forms = str(get_plural(language.replace("-", "_"))).rstrip(";")
        path.write_text(
            HEAD.format(name=locale.english_name, language=language, forms=forms), encoding="utf-8"
        )
    return path


def update(path: Path) -> None:
    """Every message of the code in the file and no other: those it had where they were, new ones at the end."""
    head, _, _ = path.read_text(encoding="utf-8").partition("\n\n")
    old = read(path)
    new = Catalog(locale=path.stem)
    new.mime_headers = old.mime_headers  # how many forms there are
    held = {texts(each.id): each for each in old if each.id}
    said_now = english()
    for said in dict.fromkeys((*(each for each in held if each in said_now), *said_now)):
        kept = held.get(said)
        new.add(
            said if len(said) > 1 else said[0],
            kept.string if kept else _empty(said, old.num_plurals),
            [(module, 0) for module in said_now[said]],
            {"fuzzy"} if kept and kept.fuzzy else (),
            user_comments=kept.user_comments if kept else (),
        )
    written = BytesIO()
    write_po(written, new, width=0, omit_header=True, include_lineno=False)
    path.write_text(f"{head.rstrip()}\n\n{written.getvalue().decode().strip()}\n", encoding="utf-8")


def _empty(said: Texts, forms: int) -> str | tuple[str, ...]:
    return ("",) * forms if len(said) > 1 else ""


if __name__ == "__main__":
    for tag in sys.argv[1:]:
        begin(tag)
    for catalogue in sorted(FOLDER.glob(f"*{ENDING}")):
        update(catalogue)
