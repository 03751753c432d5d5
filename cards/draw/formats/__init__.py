"""A figure or a PDF in, other formats of it out: SVG, PNG."""
