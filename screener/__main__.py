"""``python -m screener`` and the ``screener`` command."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    from screener.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
