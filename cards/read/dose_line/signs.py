"""The signs and words that join and part what a line says, as expressions."""

from __future__ import annotations

import re

from cards.read.dose_line.part import KEYS

TOO_LONG = re.compile(r"\d{8,}|_{12,}|\s{30,}")
STOP = r"\.(?=\s+[A-Z\d]|\s*$)"  # of a sentence
GAP = re.compile(rf"\s*(?:[,·;|]|{STOP}|[-–](?=\s+[A-Za-z]))?\s*")
FOLLOWS = re.compile(
    r"(?:then|followed by)\s*:?\s*(?!(?:switch|change|swap)\b)|(?:and|plus|\+)\s+(?=\d)|\+(?=\d)|;\s*(?=\d)",
    re.IGNORECASE,
)
OTHER = re.compile(r"or\s+", re.IGNORECASE)
LONG = re.compile(r"long form\s*:?\s*", re.IGNORECASE)
TIME = r"(?:days?|weeks?|phase|stage|session|month)\s+\d+(?:\s*-\s*\d+|\+)?"
STAGE = re.compile(rf'(?:({TIME}|"[^"]*")\s*:\s*|progress\s*(?=\())', re.IGNORECASE)
NEXT_STAGE = re.compile(rf"\s*[,;]\s*(?={STAGE.pattern})|\s*;", re.IGNORECASE)
PHRASE = re.compile(rf"(?:(?!\s+(?:x ?|or |then |\+ ?)\d|{STOP})[^,;·])+")
QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”')
EXACT = re.compile(rf'({"|".join(KEYS)})\s*"([^"]*)"')
MEASURED = {"time", "distance", "hold", "some"}  # behind these, words need no comma: `5 min brisk walk`
MANNERS = {"load", "effort", "tempo", "variant"}
SIGN = re.compile(r"\s*[@:]\s*|\s*(?:(?:with|using|at)\s+|w/\s*)")
DO = re.compile(
    r"(?:(?:do|perform|complete|try|aim for|start with|start at|begin with)\s+)(?=\S)", re.IGNORECASE
)
WORD = re.compile(r"[^\s,;·]+")
