"""Bytes of PNG, JPEG or SVG in, a `Photo` out: `decode` for pixels, `svg` for drawings."""
