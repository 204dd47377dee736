"""The window: one package a page; holds no logic of its own."""
