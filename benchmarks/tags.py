"""A size in; what tags cost of drawing alone, without composing, out."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from statistics import median

from benchmarks.engines import jobs, untagged
from cards.draw import pdf
from cards.impose import single
from cards.make import composed_for
from cards.model.page import Document

COUNT, ROUNDS = 100, 7


def cost(size: str) -> float:
    """CPU time of drawing with tags, by that of drawing the same pages without; the median of rounds that alternate."""
    work = jobs(size, COUNT)
    documents = [single(composed_for(job, job.routine), job.theme) for job in work]
    _seconds(documents)
    gc.freeze()
    return median(_ratio(documents) for _ in range(ROUNDS))


def _ratio(documents: Sequence[Document]) -> float:
    tagged = _seconds(documents)
    with untagged():
        return tagged / _seconds(documents)


def _seconds(documents: Sequence[Document]) -> float:
    start = time.process_time()
    for document in documents:
        pdf(document)
    return time.process_time() - start
