"""``python -m screener`` and the ``screener`` command."""

import gc
import os
import sys

_ENOUGH = 200_000
"""Objects after which it is worth looking for cycles: more than a start makes, all of which it keeps."""


def main() -> None:
    """Run the command line and exit with its code."""
    gc.set_threshold(_ENOUGH)
    # Another package's pydantic plugin would see every value of a candidate, and may send it somewhere.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    from screener.cli import run

    code = run(sys.argv[1:])
    if "duckdb" not in sys.modules:  # which complains of what is still there when the process ends
        gc.freeze()  # what is left needs no search for cycles
    sys.exit(code)


if __name__ == "__main__":
    main()
