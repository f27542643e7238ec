"""What else is installed beside ``screener`` takes no part in reading a candidate's values."""

import os
import subprocess
import sys
from pathlib import Path

from screener.model.resources import shipped


def test_another_packages_pydantic_plugin_sees_no_candidate(tmp_path: Path) -> None:
    (tmp_path / "listening.py").write_text("from pathlib import Path\nPath('heard').touch()\nplugin = None\n")
    about = tmp_path / "listening-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: listening\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[pydantic]\nlistening = listening:plugin\n")
    candidates = shipped("criteria") / "NCT06592703.candidates.csv"
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(tmp_path), str(Path(__file__).parents[2]))),
    }
    arguments = (sys.executable, "-m", "screener", "check", "NCT06592703", str(candidates))
    done = subprocess.run(arguments, cwd=tmp_path, env=environment, capture_output=True)
    assert done.returncode == 0
    assert not (tmp_path / "heard").exists()
