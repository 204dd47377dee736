"""Queries, analysis and the engines behind one small port."""
