"""The one body every figure has: a posture in, where every joint of it is out."""
