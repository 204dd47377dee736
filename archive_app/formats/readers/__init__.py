"""One reader a format; imported only by formats.child, inside the cage."""
