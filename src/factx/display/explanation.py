"""Cleaning explained: the raw text with all that was changed in it, by kind, with legend and counts."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, NamedTuple, get_args

from factx.api import CleanText, clean
from factx.display.terminal import line
from factx.models import EditKind

if TYPE_CHECKING:
    from rich.text import Text

# Hues that stay apart on a light and on a dark ground; on a terminal the nearest of its own colors.
_HUES: dict[EditKind, tuple[str, str]] = {
    "pinyin_annotation": ("66, 133, 244", "blue"),
    "pinyin_block": ("0, 150, 136", "cyan"),
    "spam": ("219, 68, 55", "red"),
    "boilerplate": ("158, 118, 42", "yellow"),
    "duplicate": ("156, 39, 176", "magenta"),
    "markup": ("52, 168, 83", "green"),
    "entity": ("124, 179, 66", "bright_green"),
    "control": ("96, 125, 139", "bright_black"),
    "encoding": ("255, 112, 67", "bright_red"),
    "width": ("3, 169, 244", "bright_blue"),
    "whitespace": ("140, 140, 140", "white"),
}
_VISIBLE = {"\n": "↵\n", "\r": "␍", "\t": "⇥", " ": "␣", "\u3000": "□", "\u00a0": "⍽"}
_STYLE = "".join(
    [
        ".factx-edits{line-height:1.8;color:inherit}",
        ".factx-edits .raw{white-space:pre-wrap;overflow-wrap:anywhere}",
        ".factx-edits del,.factx-edits ins,.factx-edits b{color:inherit;font-weight:inherit;padding:0 1px;"
        "background:rgba(var(--hue),.18);border-radius:3px}",
        ".factx-edits del{text-decoration:line-through rgb(var(--hue))}",
        ".factx-edits ins{text-decoration:none;border-bottom:2px solid rgb(var(--hue))}",
        ".factx-edits .legend b{display:inline-block;line-height:1.4;margin:0 .8em .3em 0;"
        "border-bottom:2px solid rgb(var(--hue))}",
        *(f".factx-edits .{kind}{{--hue:{hue}}}" for kind, (hue, _) in _HUES.items()),
    ]
)
_SCROLLED = ".factx-edits .raw{max-height:28em;overflow-y:auto}"
# What stands around the explanations on a page of their own.
PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
    f"<title>factx clean</title><style>body{{font-family:sans-serif;max-width:60em;margin:2em auto;"
    f"padding:0 1em}}{_STYLE}</style></head><body>",
    "</body></html>\n",
)


class _Piece(NamedTuple):
    """A stretch of the raw text: kept, where it has no kind, else changed into the replacement."""

    text: str
    replacement: str = ""
    kind: EditKind | None = None


class Explanation:
    """The raw text with all that cleaning changed in it: removed, replaced, by which kind of edit.

    A notebook shows it in colors; `html()` is the same as a page of its own, and as text it is marked like
    this, `[-` and `-]` around what was removed, `{+` and `+}` around what replaces it:

    >>> print(explain("标(biao)题(ti)：６0万元"))
    标[-(biao)-]题[-(ti)-]：[-６-]{+6+}0万元
    >>> explain("标(biao)题(ti)").counts
    {'pinyin_annotation': 2}

    Text that is clean has no marks:

    >>> print(explain("成交60万元。"))
    成交60万元。
    """

    def __init__(self, raw: str, cleaned: CleanText, name: str | None = None) -> None:
        self.raw = raw
        self.cleaned = cleaned
        self.name = name

    @property
    def counts(self) -> dict[EditKind, int]:
        """How many edits there are of each kind, the most frequent first."""
        return self.cleaned.edit_counts

    def html(self) -> str:
        """A page of HTML that needs nothing else: legend, counts, and the marked text, all of it escaped."""
        return self.section().join(PAGE)

    def heading(self) -> str:
        """The name and the legend on one line, for several texts below each other.

        >>> explain("标(biao)题(ti)").heading()
        '== pinyin_annotation 2 (10 characters)'
        """
        legend = ", ".join(told for _, told in self._legend()) or "nothing to clean"
        return f"== {legend}" if self.name is None else f"== {line(self.name)}: {legend}"

    def terminal(self, *, colors: bool = True) -> "Text":
        """The marked text in colors, with its legend, as rich draws it; without colors the marks tell."""
        from rich.text import Text

        drawn = Text()
        for named, told in self._legend():
            drawn.append(told, style=_HUES[named][1]).append("  ")
        drawn.append("\n" if self.counts else "nothing to clean\n", style="bold")
        for text, replacement, kind in self._pieces():
            if kind is None:
                drawn.append(_safe(text))
                continue
            color = _HUES[kind][1]
            removed, added = _shown(text), _shown(replacement)
            if not colors:
                removed, added = removed and f"[-{removed}-]", added and f"{{+{added}+}}"
            drawn.append(removed, style=f"{color} strike")
            drawn.append(added, style=f"{color} underline")
        return drawn

    def __str__(self) -> str:
        pieces = []
        for text, replacement, kind in self._pieces():
            removed = f"[-{text}-]" if kind and text else "" if kind else text
            pieces.append(removed + (f"{{+{replacement}+}}" if replacement else ""))
        return "".join(pieces)

    def _repr_html_(self) -> str:
        return f"<style>{_STYLE}{_SCROLLED}</style>{self.section()}"

    def section(self) -> str:
        """The section of such a page."""
        name = "" if self.name is None else f"<h2>{escape(self.name)}</h2>"
        legend = "".join(f'<b class="{kind}">{told}</b>' for kind, told in self._legend())
        parts = []
        for text, replacement, kind in self._pieces():
            if kind is None:
                parts.append(escape(text))
                continue
            if text:
                parts.append(f'<del class="{kind}" title="{kind}">{escape(_shown(text))}</del>')
            if replacement:
                parts.append(f'<ins class="{kind}" title="{kind}">{escape(_shown(replacement))}</ins>')
        section = (
            f'<section class="factx-edits">{name}<p class="legend">{legend or "nothing to clean"}</p>'
            f'<div class="raw">{"".join(parts)}</div></section>'
        )
        return section.encode("utf-8", "replace").decode("utf-8")  # no page holds an unpaired surrogate

    def _legend(self) -> list[tuple[EditKind, str]]:
        removed = dict.fromkeys(get_args(EditKind), 0)
        for edit in self.cleaned.edits:
            removed[edit.kind] += edit.raw_end - edit.raw_start
        return [
            (kind, f"{kind} {count} ({removed[kind]} character{'s' if removed[kind] != 1 else ''})")
            for kind, count in self.counts.items()
        ]

    def _pieces(self) -> Iterator[_Piece]:
        done = 0
        for edit in self.cleaned.edits:
            if edit.raw_start > done:
                yield _Piece(self.raw[done : edit.raw_start])
            text, replacement = self.raw[edit.raw_start : edit.raw_end], edit.replacement
            if replacement and len(replacement) < len(text) and text.endswith(replacement):
                # <br/> and the end of its line became the end of a line: that stayed.
                yield _Piece(text[: -len(replacement)], "", edit.kind)
                yield _Piece(replacement)
            else:
                yield _Piece(text, replacement, edit.kind)
            done = edit.raw_end
        if done < len(self.raw):
            yield _Piece(self.raw[done:])


def explain(raw: str) -> Explanation:
    """What `factx.clean` changes in a text, for the eye; see `Explanation`.

    >>> explain("成交&nbsp;60万元").counts
    {'entity': 1}
    """
    return Explanation(raw, clean(raw))


def _shown(text: str) -> str:
    """The text with what can't be seen made visible."""
    if not text.strip():
        return "".join(_VISIBLE.get(character, _code(character)) for character in text)
    return "".join(
        character
        if character.isprintable() or character in "\n\t"
        else _VISIBLE.get(character, _code(character))
        for character in text
    )


def _safe(text: str) -> str:
    """The text without anything that a terminal would obey."""
    return "".join(
        character if character.isprintable() or character in "\n\t\u3000" else _code(character)
        for character in text
    )


def _code(character: str) -> str:
    return f"[U+{ord(character):04X}]"
