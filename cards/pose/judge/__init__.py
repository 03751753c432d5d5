"""An illustration in, what is wrong with it out."""
