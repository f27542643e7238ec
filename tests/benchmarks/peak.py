"""A command run by itself: ``python tests/benchmarks/peak.py COMMAND …`` prints what it took, as JSON.

A process begins with the peak of the one that started it, on Linux: so this one is small, and imports nothing
of the package. ``seconds`` are by the clock, ``bytes`` are of the most memory that was held at any time.
"""

import json
import os
import subprocess
import sys
import time


def main() -> None:
    """Run the command, its output thrown away."""
    start = time.perf_counter()
    with subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps({"code": child.returncode, "seconds": seconds, "bytes": used.ru_maxrss * unit}))


if __name__ == "__main__":
    main()
