"""Our search beside that of other engines and programs, over the same real passages."""
