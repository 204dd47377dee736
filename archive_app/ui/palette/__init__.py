"""The palette: one field that finds commands and everything that has a name."""
