"""The reader: one paper as text, with who speaks, the marks and the notes beside it."""
