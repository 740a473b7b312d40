"""Reading: the words before an ending, as far as they have been taken into its name."""

from factx.chinese.words import Word
from factx.organizations import parts, vocabulary


class Reading:
    """A window's words, and what is known of the name that they make with the ending behind them."""

    def __init__(self, window: str, words: list[Word], kind: str, tail: str) -> None:
        self.window, self.words, self.kind = window, words, kind
        self.committee = tail.endswith("委员会")
        self.registered = tail.endswith(LEGAL)
        self.begin: int | None = None
        self.division = False  # it begins with a division alone: 市人力资源社会保障局
        self.place = False  # it begins with a place: 浙江省…
        self.head = False  # or with a word like one: 全国…, 国家…
        self.inner = ""  # the kind of a body whose ending is in it: 北京教育学院…
        self.body = ""  # the kind of the other organization that it begins with: 公安部…
        self.proper = False  # it holds a proper name: 华联, 正泰, 第一
        self.content = False  # it holds a word that says which: 消费者…
        self.trades = 0  # the words that tell what it does: 软件…
        self.adjacent = ""  # the sort of the word right before the ending
        self.left = len(words)  # the word that ends the walk; -1 where none does
        # Where to go back to if common words lead nowhere: begin, left, proper, content.
        self.safe: tuple[int, int, bool, bool] | None = None

    @property
    def before(self) -> str:
        """The word in front of the name."""
        return self.token(self.left) if self.left >= 0 else ""

    def token(self, index: int) -> str:
        """A word of the window; none before its beginning."""
        return self.window[self.words[index].start : self.words[index].end] if index >= 0 else ""

    def sort(self, index: int) -> str:
        """What the word can do in a name: see `parts.sort`."""
        return parts.sort(self.token(index), self.words[index].tag) if index >= 0 else ""

    def is_nested(self, index: int) -> bool:
        """Whether the word is an ending itself, of a body that this one may belong to."""
        return len(self.token(index)) > 1 and self.token(index) in vocabulary.endings()

    def is_body(self, index: int) -> bool:
        """Whether the word ends a body's name; 科技 and 园林 do only behind a brand."""
        ending = vocabulary.endings().get(self.token(index))
        return ending is not None and ending.need not in ("brand", "firm")


# A name in the register says what the company does, also in verbs: 装饰, 劳务, 运输.
LEGAL = ("有限公司", "有限责任公司", "股份公司", "会计师事务所", "律师事务所", "合伙企业")
# Names of schools and institutes list their fields: 数学与统计学院.
FIELDED = frozenset(("education", "research"))
# What stands before a registered name and is no part of an unknown brand: 经上会会计师事务所审计.
RULING = frozenset("的了着在由经与和及或向对为被将把从到于以是有家该此本各某用请让令给据因按")
