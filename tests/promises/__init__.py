"""What the tests of the promises measure with, and what they make routines of."""
