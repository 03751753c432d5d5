"""Text in, measured glyph runs out: fonts are loaded, words shaped and measured once a process."""
