"""Atomic writes with fault points, safe ZIP and XML, Markdown to clean HTML."""
