"""The quick check for harmless characters agrees with what is looked for one by one."""

import sys

from factx.cleaning import characters


def test_whatever_is_changed_is_no_harmless_character() -> None:
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if characters._DIRTY.match(f"国A{character}A\n", 2):
            assert characters._HARMLESS.match(character).end() == 0, hex(code)  # type: ignore[union-attr]


def test_chinese_text_is_harmless() -> None:
    text = "中文，。；：？！“”‘’（）《》【】、—…·　〇①㈠㎡℃臺灣 ABC abc 123 ~!@#$%^&*()\t\n🙂"
    assert characters._HARMLESS.match(text).end() == len(text)  # type: ignore[union-attr]
