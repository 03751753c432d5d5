"""Things that stand round the body or lie under all of it."""
