"""Composition root of the window, and the tour of the main job."""
