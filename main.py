"""Starts the program: the command line and window, or a child of the cage."""

import sys


def main() -> int:
    """Run what the command line asks for and return the exit status."""
    if sys.argv[1:2] == ["_child"]:
        from archive_app.formats import child

        return child.main()
    if sys.argv[1:2] == ["_derive"]:
        from archive_app.archive import deriving_child

        return deriving_child.main()
    from archive_app.app.program import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
