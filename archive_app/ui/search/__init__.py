"""The search page: what was said, by whom and where, as one types."""
