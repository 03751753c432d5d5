"""Varied routines in; out, in a folder, the same words and figures as Typst and HTML sources."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import takewhile
from pathlib import Path

from benchmarks.content import Block, Group, Sheet, sheet
from benchmarks.engines import font_folder, jobs
from cards.compose.figures.abreast import MARGIN, strip
from cards.draw.formats.svg import svg
from cards.make import Job, composed_for
from cards.model.figure import Figure, Shape

SCALE = 60.0  # points a stature in the SVG files; each use sets its own width
MARGIN_WIDTH = {"pocket": 11.3, "a4": 34.0}  # points
FIGURES = {"pocket": 0.33, "a4": 0.42}  # of the width between the margins
NUMBER = 1.2  # em
CURVE = {"M": "move", "L": "line", "C": "cubic", "Z": "close"}
ROOM = 0.92  # of our type size, so that their plainer layouts take as many pages as ours
MARK = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="{line}" fill="#{ink}"/></svg>'
TRIANGLE = "M5 0L10 9H0Z"
DISC = "M5 0a5 5 0 1 0 .01 0zM3.4 3v4h1V3zm2.2 0v4h1V3z"

FIG = "#let fig(n, w, alt) = figure(alt: alt, image(n, width: w * 1pt))\n"
FIG_CALL = re.compile(r'fig\("(f\d+)\.svg", ([\d.]+), (".*?")\)')
TYPST = """#set page(width: {width}pt, height: {height}pt, margin: {margin}pt)
#set text(font: "Atkinson Hyperlegible", size: {body}pt, lang: "en", fill: rgb("{ink}"))
#set par(leading: .42em, spacing: .42em)
#set enum(indent: 0pt, body-indent: .4em, spacing: .42em)
#set list(indent: 0pt, body-indent: 0pt, spacing: .42em, marker: none)
#set document(title: {title})
#show heading: set block(above: 0pt, below: .42em)
#show heading.where(level: 2): set text(size: .95em)
#let mark(n) = box(image(n, height: .8em))
#let name(t) = heading(level: 2, t)
#let dose(t) = block([#pdf.artifact(mark("dose.svg")) #text(weight: "bold", fill: rgb("{accent}"), t)])
#let para(t) = block(t)
#let caution(t) = block([#pdf.artifact(mark("danger.svg")) #text(fill: rgb("{warn}"), t)])
#let band(t) = block(fill: rgb("{accent}"), width: 100%, inset: 4pt, text(fill: white, heading(level: 1, t)))
{fig}#let row(number, pictures, words) = {{
  grid(columns: ({cell}pt, {hang}em, 1fr), column-gutter: 4pt, align: horizon,
    stack(dir: ltr, spacing: 3pt, ..pictures), align(top, number), words)
  line(length: 100%, stroke: .5pt + rgb("{rule}"))
}}
"""

CSS = """@font-face {{ font-family: A; src: url({fonts}/AtkinsonHyperlegible-Regular.ttf) }}
@font-face {{ font-family: A; font-weight: bold; src: url({fonts}/AtkinsonHyperlegible-Bold.ttf) }}
@page {{ size: {width}pt {height}pt; margin: {margin}pt }}
body {{ margin: 0; font-family: A; line-height: 1.17; color: #{ink} }}
section {{ break-after: page }} section:last-child {{ break-after: auto }}
h1 {{ margin: 0; padding: 4pt; font-size: 1.4em; background: #{accent}; color: white }}
h2 {{ margin: 0; font-size: 1.2em }}
p, ol, ul {{ margin: 0; padding: 0 }} ul {{ list-style: none }} ol {{ padding-left: 1em }}
.dose {{ font-weight: bold; color: #{accent} }} .dose img, .caution img {{ height: .8em }}
.caution {{ color: #{warn} }}
.row {{ border-bottom: .5pt solid #{rule}; padding: 2pt 0; overflow: hidden }}
.words {{ margin-left: {text}pt }}
.figures {{ float: left; width: {cell}pt }} .number {{ float: left; width: {hang}em }}
"""


def write_sources(folder: Path, size: str, count: int) -> None:
    """The first `count` varied routines."""
    for engine in ("typst", "weasyprint"):
        (folder / engine / size).mkdir(parents=True)
    figures: dict[int, str] = {}
    work = jobs(size, count)
    for number, job in enumerate(work):
        made = sheet(composed_for(job, job.routine))
        _write_figures(folder, size, made, figures, job.theme.tones)
        source = _typst(made, figures, size, job.theme.tones)
        (folder / "typst" / size / f"{number}.typ").write_text(source)
        with_curves = FIG_CALL.sub(r"\1(\2, \3)", source).replace(FIG, '#import "curves.typ": *\n')
        (folder / "typst" / size / f"{number}-curves.typ").write_text(with_curves)
        (folder / "weasyprint" / size / f"{number}.html").write_text(_html(made, figures))
    (folder / "weasyprint" / size / "cards.css").write_text(_css(work[0], size))
    for engine in ("typst", "weasyprint"):
        for name, line, tone in (("dose", DISC, "accent"), ("danger", TRIANGLE, "warn")):
            drawn = MARK.format(line=line, ink=work[0].theme.tones[tone])
            (folder / engine / size / f"{name}.svg").write_text(drawn)


def _write_figures(
    folder: Path, size: str, made: Sheet, known: dict[int, str], tones: Mapping[str, str]
) -> None:
    """Each figure once, as `f0.svg`, `f1.svg` ... beside the sources of both engines."""
    for figure, _ in (each for face in made.faces for group in face for each in group.figures):
        if id(figure) not in known:
            known[id(figure)] = f"f{len(known)}.svg"
            drawn = svg(strip((figure,), SCALE), tones)
            for engine in ("typst", "weasyprint"):
                (folder / engine / size / known[id(figure)]).write_bytes(drawn)
            with (folder / "typst" / size / "curves.typ").open("a") as curves:
                curves.write(_as_curves(figure, known[id(figure)].removesuffix(".svg"), tones) + "\n")


def _as_curves(figure: Figure, name: str, tones: Mapping[str, str]) -> str:
    """The figure as a Typst function of its width and alternative text: curves, each placed in a box."""
    x0, y0, x1, y1 = figure.box
    x, y = x0 - MARGIN, y0 - MARGIN
    width, height = (x1 - x0 + 2 * MARGIN) * SCALE, (y1 - y0 + 2 * MARGIN) * SCALE
    shapes = "".join(f"place({_curve(shape, x, y, tones)}); " for shape in figure.shapes)
    body = f"box(width: {width:.2f}pt, height: {height:.2f}pt, {{ {shapes}}})"
    return f"#let {name}(w, alt) = figure(alt: alt, scale(w / {width:.2f} * 100%, reflow: true, {body}))"


def _curve(shape: Shape, x: float, y: float, tones: Mapping[str, str]) -> str:
    def point(at: int, values: Sequence[float]) -> str:
        return f"({(values[at] - x) * SCALE:.2f}pt, {(values[at + 1] - y) * SCALE:.2f}pt)"

    parts = []
    for letter, *values in shape.commands:
        points = ", ".join(point(at, values) for at in range(0, len(values), 2))
        parts.append(f"curve.{CURVE[letter]}({points})")
    ink = f'rgb("{tones[shape.tone]}")'
    look = f"fill: {ink}"
    if shape.stroke:
        dash = (
            f"({', '.join(f'{length * SCALE:.2f}pt' for length in shape.dash)},)" if shape.dash else '"solid"'
        )
        ends = f'cap: "round", join: "round", dash: {dash}'
        look = f"stroke: (paint: {ink}, thickness: {shape.stroke * SCALE:.2f}pt, {ends})"
    return f"curve({look}, {', '.join(parts)})"


def _shown(figure: Figure, width: float) -> float:
    """The width of the SVG, which has a margin, for ink of the given width."""
    ink = figure.box[2] - figure.box[0]
    return round(width * (ink + 2 * MARGIN) / ink, 2)


def _typst(made: Sheet, figures: Mapping[int, str], size: str, tones: Mapping[str, str]) -> str:
    inner = made.width - 2 * MARGIN_WIDTH[size]
    head = TYPST.format(
        width=made.width, height=made.height, margin=MARGIN_WIDTH[size], body=made.body * ROOM, hang=NUMBER, fig=FIG,
        cell=inner * FIGURES[size], title=json.dumps(made.title, ensure_ascii=False), **tones,
    )  # fmt: skip
    faces = ("\n".join(_typst_group(group, figures) for group in face) for face in made.faces)
    return head + "\n#pagebreak()\n".join(faces)


def _typst_group(group: Group, figures: Mapping[int, str]) -> str:
    words = " ".join(_typst_list(role, blocks) for role, blocks in _lists(group.blocks))
    if group.kind != "exercise":
        return words
    pictures = ", ".join(
        f"fig({json.dumps(figures[id(figure)])}, {_shown(figure, width)}, {json.dumps(figure.alt)})"
        for figure, width in group.figures
    )
    return f'#row("{_number(group)}", ({pictures},), [{words}])'


def _typst_list(role: str, blocks: list[Block]) -> str:
    if role == "item":
        return f"#list({', '.join(f'[{_typst_runs(block)}]' for block in blocks)})"
    if role == "body":
        items = (
            f"enum.item({own.label})[{_typst_runs(own)}{more}]" for own, more in _steps(blocks, _typst_block)
        )
        return f"#enum({', '.join(items)})"
    return " ".join(map(_typst_block, blocks))


def _typst_block(block: Block) -> str:
    kinds = {"title": "band", "name": "name", "heading": "name", "dose": "dose", "caution": "caution"}
    return f"#{kinds.get(block.role, 'para')}[{_typst_runs(block)}]"


def _typst_runs(block: Block) -> str:
    plain = block.role in {"title", "name", "heading", "dose"}  # bold as a whole
    return "".join(
        f"#{json.dumps(text, ensure_ascii=False)}" if plain or font == "regular"
        else f"#strong({json.dumps(text, ensure_ascii=False)})"
        for font, text in block.runs
    )  # fmt: skip


def _html(made: Sheet, figures: Mapping[int, str]) -> str:
    faces = (
        f"<section>{''.join(_html_group(group, figures) for group in face)}</section>" for face in made.faces
    )
    head = f'<!doctype html><html lang="en"><title>{escape(made.title)}</title>'
    return f'{head}<body style="font-size: {made.body * ROOM:g}pt">{"".join(faces)}'


def _html_group(group: Group, figures: Mapping[int, str]) -> str:
    words = "".join(_html_list(role, blocks) for role, blocks in _lists(group.blocks))
    if group.kind != "exercise":
        return words
    pictures = "".join(
        f'<img src="{figures[id(figure)]}" style="width: {_shown(figure, width)}pt" alt="{escape(figure.alt)}">'
        for figure, width in group.figures
    )
    number = f'<div class="number">{_number(group)}</div>'
    return f'<div class="row"><div class="figures">{pictures}</div>{number}<div class="words">{words}</div></div>'


def _html_list(role: str, blocks: list[Block]) -> str:
    if role == "item":
        return f"<ul>{''.join(f'<li>{_html_runs(block)}' for block in blocks)}</ul>"
    if role == "body":
        items = (f"<li>{_html_runs(own)}{more}" for own, more in _steps(blocks, _html_block))
        return f"<ol>{''.join(items)}</ol>"
    return "".join(map(_html_block, blocks))


def _html_block(block: Block) -> str:
    if tag := {"title": "h1", "name": "h2", "heading": "h2"}.get(block.role):
        return f"<{tag}>{escape(block.text)}</{tag}>"
    mark = {"dose": '<img src="dose.svg"> ', "caution": '<img src="danger.svg"> '}.get(block.role, "")
    return f'<p class="{block.role}">{mark}{_html_runs(block)}</p>'


def _html_runs(block: Block) -> str:
    return "".join(f"<b>{escape(text)}</b>" if font == "bold" else escape(text) for font, text in block.runs)


def _lists(blocks: list[Block]) -> list[tuple[str, list[Block]]]:
    """Stretches of blocks: list items, steps with the cautions that follow them, others one by one."""
    found: list[tuple[str, list[Block]]] = []
    for block in blocks:
        role = found[-1][0] if found else ""
        if (block.role == role and role in {"item", "body"}) or (block.role == "caution" and role == "body"):
            found[-1][1].append(block)
        else:
            found.append((block.role, [block]))
    return found


def _steps(blocks: list[Block], shown: Callable[[Block], str]) -> Iterator[tuple[Block, str]]:
    """Each step, and the cautions inside it as they are shown."""
    for at, block in enumerate(blocks):
        if block.role == "body":
            inside = takewhile(lambda each: each.role != "body", blocks[at + 1 :])
            yield block, "".join(map(shown, inside))


def _number(group: Group) -> str:
    return next((block.label for block in group.blocks if block.role == "name"), "")


def _css(job: Job, size: str) -> str:
    inner = job.template.width - 2 * MARGIN_WIDTH[size]
    cell = inner * FIGURES[size]
    return CSS.format(
        fonts=font_folder().as_uri(), width=job.template.width, height=job.template.height,
        margin=MARGIN_WIDTH[size], cell=cell, text=cell + 18, hang=NUMBER, **job.theme.tones,
    )  # fmt: skip
