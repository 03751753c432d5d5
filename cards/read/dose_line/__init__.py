"""A dose in one line, as a coach writes it (`3 x 8-12 @ 20 kg, rest 90 s`), in; the keys and values it stands for out, and back."""
