"""An error and all sizes in, the error with the next larger size that would do in its hint out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from cards.compose.misfit import LARGER
from cards.errors import ContentError
from cards.model.template import Template

Sized = Callable[[Template], bool]

MORE = 1.02  # the area of a size against another's that is no larger


def advised(error: ContentError, template: Template, sizes: Iterable[Template], fits: Sized) -> ContentError:
    """The error with the next larger size the routine fits in its hint, where there is one."""
    if not any(LARGER in problem.hint for problem in error.problems):
        return error
    alike = (size for size in sizes if size.layout.grid == template.layout.grid)  # a poster tells less
    larger = sorted((size for size in alike if _area(size) > MORE * _area(template)), key=_area)
    found = next((size.key for size in larger if fits(size)), "")
    if not found:
        return error
    wanted = f"the size `{found}`, the next that does"
    return ContentError(replace(each, hint=each.hint.replace(LARGER, wanted)) for each in error.problems)


def _area(size: Template) -> float:
    return size.width * size.height
