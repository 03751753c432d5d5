"""What makes a card a handout: whose it is (`brand`), whom it is for and where there is more (`blanks`)."""
