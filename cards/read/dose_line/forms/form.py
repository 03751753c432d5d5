"""A form: an expression whose groups are named as the keys of a dose that they fill, with an example."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Form:
    """`fixed`: keys whose value the form itself says. `work`: what is done, not how."""

    pattern: str
    example: str
    fixed: dict[str, str] = field(default_factory=dict)
    work: bool = False


def work(pattern: str, example: str, **fixed: str) -> Form:
    return Form(pattern, example, fixed, work=True)


def how(pattern: str, example: str, **fixed: str) -> Form:
    return Form(pattern, example, fixed)
