"""What leaks into a page from behind it: scripts, style sheets, JSON, messages of the server.

Whole lines, statements and messages are taken out of a page that has a text besides and doesn't speak of
programs; a page that does is left as it is.
"""

import re
from functools import cache
from itertools import islice

from factx.chinese import characters
from factx.cleaning.edits import Change, without_lines
from factx.cleaning.patterns import HAN, Late
from factx.lexicon import Lexicon

# A leaked line begins so, in ASCII.
_BEGIN = 8
# How many characters at most a text about programs has for each word of programs.
_NOW_AND_AGAIN = 600
_CODE = Late(
    rf"""
    \s*(?:
      (?:var|let|const)\s+[\w$]+\s*=
    | (?:window|document|location|self|top|parent)\.[A-Za-z.]{{1,40}}\s*[=(]
    | [!;(]?\(?function\b[\s\w$]{{0,40}}\( | (?:\$|jQuery)(?:\.[A-Za-z]{{1,20}})?\(
    | [\w$.]{{1,60}}\s*=\s*(?:function\b|new\s|\[\]|\{{) | _?[a-z]{{2,10}}\.push\(
    | //\s*<!\[CDATA\[ | //\s*\]\]> | /\*[^{HAN}]{{0,200}}\*/\s*$
      # JSON, with whatever values
    | [\[{{]\s*(?:\{{\s*)?"[\w-]{{1,40}}"\s*:.*[}}\]][,;]?\s*$
      # .box{{width:320px;}}, @media screen{{
    | [.\#@A-Za-z*][\w\s.\#:,>@()*-]{{0,80}}\{{\s*[a-z-]{{2,30}}\s*:[^{{}}{HAN}]{{1,600}}(?:\}}|$)
    | @media[^{HAN}]{{1,200}}$
      # What a server says of itself
    | (?:PHP\ )?(?:Deprecated|Warning|Notice|Fatal\ error|Parse\ error|Strict\ Standards)\s*:\s
      .{{1,300}}(?:\bon\ line\ |\.php:)[0-9]{{1,6}}\s*$
    | if\s?\((?:document|window|navigator|top|self)\b[^{HAN}]{{0,200}}[;}})]\s*$
    | Traceback\ \(most\ recent\ call\ last\) | File\ ".{{1,200}}",\ line\ [0-9]{{1,6}}
    | at\ [\w.$]{{4,200}}\([\w.]{{1,80}}(?::[0-9]{{1,6}})?\)\s*$
    | (?:com|org|java|javax)\.[\w.]{{4,120}}(?:Exception|Error)\b
    | SQLSTATE\[ | You\ have\ an\ error\ in\ your\ SQL
    | (?:Microsoft|ADODB|Provider)[^{HAN}]{{0,60}}(?:运行时错误|错误|error)\s.{{0,20}}'8[0-9a-f]{{7}}'
    | (?:40[034]|50[0234])\s(?:Not\ Found|Forbidden|Bad\ Request|Bad\ Gateway|Internal\ Server|Service\ Un)
    )
    """,
    re.VERBOSE,
)
# What stands between two lines of code, if it is without Chinese.
_MORE = Late(rf"[^{HAN}]*[;{{}},()>]\s*$|\s*$")
# In a program sentences are comments, and such lines stand around its statements; no leaked script has them.
_COMMENT = ("//", "/*", "*", "#", "--", ";", '"""', "'''", "<!--", "%")
_PROGRAM = Late(
    r"""
      ^[ \t]{0,40}
      (?: (?:def|class|interface|public|private|protected|package|func|fn|struct)\ \w{1,60}[ \w.(<{:;]
        | (?:from\ [\w.]{1,60}\ )?import\ [\w.*{}, ]{1,100};?$
        | return\b[^;]{0,80}$ | \#include\b | \#!/ | >>>\ )
    """,
    re.VERBOSE | re.MULTILINE,
)
# Within a line of text.
_INLINE = Late(
    r"""
      (?:window|document|location)\.[A-Za-z.]{1,40}\s?(?:=\s?|\()(?P<quote>["'])[^"'\n]{0,300}(?P=quote)\)?;?
    | (?:PHP\ )?(?:Deprecated|Warning|Notice|Fatal\ error):\s[!-~\ ]{1,300}\bon\ line\ [0-9]{1,6}\b
    """,
    re.VERBOSE,
)
# No such statement or message is without one of these, and `in` is ten times as fast as the pattern.
_CUES = ("window.", "document.", "location.", " on line ")


def find(text: str, lines: list[str]) -> list[Change]:
    """The leaked lines and statements.

    >>> text = "夏粮丰收。\\nvar n = 3;\\nNotice: Undefined index: id in /a.php on line 27\\n秋粮在望。"
    >>> [text[change.start : change.end] for change in find(text, text.split("\\n"))]
    ['var n = 3;\\nNotice: Undefined index: id in /a.php on line 27\\n']

    What somebody speaks of stays:

    >>> text = "运行后报错。\\nNotice: Undefined index: id in /a.php on line 27\\n怎么改?"
    >>> find(text, text.split("\\n"))
    []
    """
    suspects = [at for at, line in enumerate(lines) if len(line) > _BEGIN and line[:_BEGIN].isascii()]
    code = _with_what_is_between([at for at in suspects if _CODE.match(lines[at])], lines)
    is_inline = any(cue in text for cue in _CUES) and _INLINE.search(text) is not None
    if not code and not is_inline:
        return []
    others = [line for at, line in enumerate(lines) if at not in code]
    if not any("。" in line and not line.lstrip().startswith(_COMMENT) for line in others):
        return []
    rest = "\n".join(others)
    if (
        speaks_of_programs(rest)
        or _PROGRAM.search(rest)
        or any(_is_introduced(at, lines, code) for at in code)
    ):
        return []
    changes, start = without_lines(text, lines, code, "markup"), 0
    for at, line in enumerate(lines):
        end = start + len(line)
        if is_inline and at not in code:
            changes += [Change(m.start(), m.end(), "", "markup") for m in _INLINE.finditer(text, start, end)]
        start = end + 1
    return sorted(changes)


def speaks_of_programs(text: str) -> bool:
    """Whether code that stands in the text may be what the text is about: it says so now and again.

    >>> speaks_of_programs("这段代码返回两数之和"), speaks_of_programs("统一社会信用代码")
    (True, False)
    >>> speaks_of_programs("他看着脚本提问。" + "来的人说起村里的水渠。" * 200)
    False
    """
    fewest = 1 + len(text) // _NOW_AND_AGAIN
    return sum(1 for _ in islice(_programs().finditer(characters.simplified(text)), fewest)) == fewest


@cache
def _programs() -> re.Pattern[str]:
    return re.compile(Lexicon.load("cleaning/programs.tsv", tuple).pattern)


def _is_introduced(at: int, lines: list[str], code: set[int]) -> bool:
    """Whether the line before says that code follows: 配置如下:"""
    return at > 0 and at - 1 not in code and lines[at - 1].rstrip().endswith((":", "："))


def _with_what_is_between(code: list[int], lines: list[str]) -> set[int]:
    """The lines of code and those between, before and behind them that can be nothing else."""
    found = set(code)
    for at in code:
        for step in (-1, 1):
            beside = at + step
            while 0 <= beside < len(lines) and beside not in found and _is_more(lines[beside]):
                found.add(beside)
                beside += step
    return found


def _is_more(line: str) -> bool:
    return bool(line.strip()) and _MORE.match(line) is not None
