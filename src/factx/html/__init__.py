"""HTML pages: bytes → the text of the story, and what the page says of itself.

`outline` makes lines of the page's elements, `story` tells which of them are the story, `declared` reads what
the page declares in its head; `page` puts the three together.
"""

from factx.html.page import Page, from_html, is_html

__all__ = ["Page", "from_html", "is_html"]
