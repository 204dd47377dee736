"""The nouns of the archive as values; no input or output."""
