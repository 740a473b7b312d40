"""What the README shows is what happens."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_its_python_runs() -> None:
    result = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert result.attempted > 5
    assert result.failed == 0


def test_its_commands_run() -> None:
    console = "\n".join(re.findall(r"```console\n(.*?)```", README, re.DOTALL))
    commands = re.findall(r"^\$ (.*)\n((?:[^$].*\n)*)", console, re.MULTILINE)
    assert commands
    for command, shown in commands:
        here = re.sub(r"\bfactx\b", f"{sys.executable} -m factx", command)
        done = subprocess.run(
            ["bash", "-c", here], capture_output=True, text=True, check=False, encoding="utf-8"
        )
        assert done.stdout.strip() == shown.strip(), command


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_the_make_targets_it_names_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for path in DOCUMENTS:
        named = re.findall(r"(?:^ {4}|`)make (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        for target in named:
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{path.name}: make {target}"
