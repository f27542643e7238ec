"""``python -m screener`` and the ``screener`` command."""

import os
import sys


def main() -> None:
    """Run the command line and exit with its code."""
    # No plugin that happens to be installed may watch or change the validation of patients' data; and looking
    # for plugins through all that is installed takes as long as reading a candidate.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from screener.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
