"""What a coach writes about a body in, an illustration out."""
