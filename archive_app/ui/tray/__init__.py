"""The strip at the bottom edge of the window, where passages for a briefing are collected."""
