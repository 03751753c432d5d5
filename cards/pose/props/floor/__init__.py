"""Things on the floor round the body, to step over, run to or work with."""
