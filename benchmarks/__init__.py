"""The library in; out, what one PDF costs here and with Typst and WeasyPrint: `python -m benchmarks`."""
