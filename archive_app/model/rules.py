"""The version of the rules of attribution, apart from them: who opens an archive loads no rules."""

RULES_VERSION: int = 6
"""Counts up with every change of the rules, so that stored suggestions are made anew."""
