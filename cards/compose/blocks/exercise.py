"""What is said of an exercise in, the paragraphs of its text column out: name, dose, what to do, what to mind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cards.compose.blocks.setting import HANG, HANG_WIDE
from cards.compose.blocks.stages import stages
from cards.compose.type.paragraph import joined, paragraph
from cards.compose.type.stack import DANGER, Hang, Para, child, spaced
from cards.model.face import Path
from cards.model.template import Template
from cards.model.wording import Said, SaidExercise

UNDER = 0.12  # between name, dose and what to do
DANGER_INDENT = DANGER * 1.12 + 0.3


@dataclass(frozen=True)
class Column:
    """The text of one exercise. `dose` stands alone so that a sheet can set it beside the name."""

    name: Para
    dose: Para | None
    rest: tuple[Para, ...]

    @cached_property
    def paras(self) -> tuple[Para, ...]:
        return (self.name, *self.below)

    @cached_property
    def below(self) -> tuple[Para, ...]:
        return (*((self.dose,) if self.dose else ()), *self.rest)

    @property
    def loose(self) -> Column:
        """With a dose that may go on on another face."""
        return Column(self.name, None, self.below)


def home(routine: Path, groups: Sequence[str]) -> Path:
    """The section of the innermost of the groups, each within the one before."""
    for key in groups:
        routine = child(routine, "section", key)
    return routine


def column(
    said: SaidExercise, rest: Sequence[Said], template: Template, routine: Path, wide_numbers: bool
) -> Column:
    """`rest`: what stands under name and dose, all of it or less."""
    path = child(home(routine, said.groups), "exercise", str(said.number))
    hang = (HANG_WIDE if wide_numbers else HANG) * template.lift
    name, dose = _name(said, template, path, hang), _dose(said, template, path, hang)
    paras = [
        name,
        *([dose] if dose else []),
        *_rest(rest, template, path),
        *stages(said.progress, path, template),
    ]
    _, *below = spaced(paras)
    return Column(name, below.pop(0) if dose else None, tuple(below))


def _name(said: SaidExercise, template: Template, path: Path, hang: float) -> Para:
    size = template.layout.name * template.lift
    own, number = _path(said.name, path), None
    if template.layout.numbered:
        number = Hang(_kind(said), said.label, own, hang)
    text = paragraph(said.name.text, "bold")
    return Para(text, own, size, size * 1.15, flow="balanced", hang=number)


def _kind(said: SaidExercise) -> str:
    if said.choice:
        return "choice"
    return "number" if said.label.isdigit() else "letter"


def _dose(said: SaidExercise, template: Template, path: Path, hang: float) -> Para | None:
    if said.dose is None:
        return None
    size = template.layout.dose * template.lift
    mark = Hang(said.mark, at=hang) if template.layout.numbered else None
    leading, drop = size * 1.18, template.layout.dose_drop
    return Para(
        joined(said.dose.parts, "bold"), child(path, "dose"), size, leading,
        UNDER if drop is None else drop * template.lift - leading,
        colour="accent", flow="parts", hang=mark,
    )  # fmt: skip


def _rest(rest: Sequence[Said], template: Template, path: Path) -> tuple[Para, ...]:
    leading = template.layout.leading
    paras = [para for said in rest for para in SET[said.role](said, path, leading)]
    if paras:
        paras[0] = replace(paras[0], before=UNDER)
    return tuple(paras)


def _path(said: Said, path: Path) -> Path:
    return child(path, said.role, said.key, said.language)


def _plain(said: Said, path: Path, leading: float) -> Iterator[Para]:
    yield Para(paragraph(said.text), _path(said, path), leading=leading)


def _step(said: Said, path: Path, leading: float) -> Iterator[Para]:
    step = child(child(path, "steps"), "step", said.key)
    number = Hang("ordinal", said.key, child(step, "label"), 0.45)
    body = child(step, "body", language=said.language)
    yield Para(paragraph(said.text), body, leading=leading, hang=number)
    for caution in said.under:
        yield from _caution(caution, body, leading)


def _caution(said: Said, path: Path, leading: float) -> Iterator[Para]:
    yield Para(
        paragraph(said.text),
        _path(said, path),
        leading=leading,
        before=0.04,
        colour="warn",
        indent=DANGER_INDENT,
        hang=Hang("danger", at=DANGER_INDENT),
        kept=True,
    )


def _note(said: Said, path: Path, leading: float) -> Iterator[Para]:
    """What it is good for; or another exercise, with how to do that."""
    other = said.key == "or"
    before, colour = (0.08, "ink") if other else (0.0, "soft")
    yield Para(paragraph(said.text), _path(said, path), leading=leading, before=before, colour=colour)
    for under in said.under:
        yield from (replace(para, kept=True) for para in SET[under.role](under, path, leading))


def _other_dose(said: Said, path: Path, leading: float) -> Iterator[Para]:
    yield Para(joined(said.parts, "bold"), _path(said, path), leading=leading, flow="parts")


SET: dict[str, Callable[[Said, Path, float], Iterator[Para]]] = {
    "start": _plain,
    "cue": _plain,
    "step": _step,
    "caution": _caution,
    "note": _note,
    "dose": _other_dose,
}
