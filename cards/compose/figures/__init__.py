"""Figures by themselves, without a routine: frames side by side as one face, and faces that show all figures."""
