"""The page on which briefings are written, looked through and exported."""
