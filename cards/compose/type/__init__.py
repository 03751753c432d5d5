"""Setting type: texts in, paragraphs measured in ems, broken into lines and set as positioned runs out."""
