"""A skeleton in, what a viewer sees of it out: flesh, outlines, what lies over what."""
