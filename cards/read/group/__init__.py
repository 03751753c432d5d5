"""Groups of steps, nodes in and written groups out: what `do` says, what may hold what, progressions."""
