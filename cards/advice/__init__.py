"""What does not fit, or only at a price, in; out what is to blame for it and what would help."""
