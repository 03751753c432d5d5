"""Machines of a gym, as plain silhouettes: what touches the body, and what that hangs on."""
