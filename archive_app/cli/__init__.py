"""The command line: one module a command, a second face of the archive's facade."""
