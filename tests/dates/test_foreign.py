"""dateparser reads what foreign.py cuts out, and nothing else wakes it."""

import subprocess
import sys

import pytest

CHINESE = "发布时间:2025-09-23 15:32 去年4月,5月3日下午3点,每周三,近三年,May Lee于3月2号到场,编号23 SEP"


@pytest.mark.parametrize(("text", "loaded"), [(CHINESE, False), ("Sept. 23, 2025", True)])
def test_dateparser_is_loaded_only_for_a_foreign_date(text: str, loaded: bool) -> None:
    program = (
        "import sys\n"
        "from factx import dates\n"
        "from factx.scanner import Scanner, select\n"
        "text = sys.argv[1]\n"
        "rows, _ = dates.resolve(select(Scanner(dates.RULES).scan(text)), text, None)\n"
        "assert rows\n"
        "print('dateparser' in sys.modules)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, text], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    assert run.stdout.strip() == str(loaded)
