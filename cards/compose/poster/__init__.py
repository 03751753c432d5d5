"""A wording and the template of a poster in, pages for a wall out: large figures in a grid, safety at the foot."""
