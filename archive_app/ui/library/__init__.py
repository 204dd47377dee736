"""The library page: what was taken in, what was guessed, and mending it in a table."""
