"""The bytes of a PDF in, one PNG out that shows its pages one below the other."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from PIL import Image

DOTS = 150  # an inch


def raster(data: bytes) -> bytes:
    """Pages at 150 dots an inch, on white."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.render(scale=DOTS / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()
    whole = Image.new("RGB", (max(page.width for page in pages), sum(page.height for page in pages)), "white")
    y = 0
    for page in pages:
        whole.paste(page, (0, y))
        y += page.height
    out = BytesIO()
    whole.save(out, "PNG", dpi=(DOTS, DOTS))
    return out.getvalue()
