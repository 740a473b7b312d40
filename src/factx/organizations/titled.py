"""Journals that need their kind to be known as such: 美国《科学》杂志."""

from re import Match

from factx.lexicon import Lexicon
from factx.organizations import vocabulary
from factx.organizations.places import before
from factx.organizations.values import Naming
from factx.rules import Spanned, rule


@rule(
    "organization.titled.journal",
    cue=Lexicon({"《": True}),
    pattern=r"《(?P<title>[^《》\n]{1,16})》(?P<kind>杂志社|杂志|编辑部|周刊|月刊|半月刊|双月刊|季刊|报社)(?![上里中])",
)
def journal(m: Match[str]) -> Spanned:
    """A journal: the title in its brackets and the word behind it; the country before belongs to it.

    >>> show("据美国《科学》杂志报道")
    美国《科学》杂志 = media

    A title alone is a work or a law:

    >>> show("《科学》一书和《公司法》")
    """
    return Spanned(Naming("media"), before(m.string, m.start()), m.end())


# Papers by their title; what else ends so is a document: 《业绩快报》, 《联合公报》.
@rule(
    "organization.titled.paper",
    cue=Lexicon({"《": True}),
    pattern=r"《(?P<title>[^《》\s，。：；、0-9]{1,11}(?:报|周刊))》(?!杂志)",
)
def paper(m: Match[str]) -> Spanned | None:
    """A newspaper in its brackets; they are not part of the name.

    >>> show("《星期日泰晤士报》和《钱塘周刊》")
    星期日泰晤士报 = media
    钱塘周刊 = media

    What reports, warns or announces is a document:

    >>> show("《2023年度业绩快报》《联合公报》《工作简报》")
    """
    title = m["title"]
    if title.endswith(_DOCUMENTS) and title not in vocabulary.names():
        return None
    return Spanned(Naming("media"), m.start("title"), m.end("title"))


_DOCUMENTS = (
    "公报", "年报", "季报", "半年报", "月报", "简报", "情报", "捷报", "海报", "谍报", "预报", "警报",
    "通报", "战报", "喜报", "财报", "壁报", "板报", "速报", "电报", "业绩快报", "信息快报", "上报",
    "呈报", "申报", "回报", "汇报", "举报", "质量周报", "填报", "直报",
)  # fmt: skip
