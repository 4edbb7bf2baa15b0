"""Stand-in for the package of this name, which Debian does not ship.

Lists nest by `nested_indent` spaces instead of four, a list of the other kind
is never merged with the one before it, and, when `truly_sane`, a list block
after a blank line begins a list of its own instead of making the previous one
loose.
"""

import re

from markdown.blockprocessors import (
    ListIndentProcessor,
    OListProcessor,
    UListProcessor,
)
from markdown.extensions import Extension


def _with_indent(processor, parser, indent):
    """Builds a stock list processor as if a tab were `indent` spaces wide."""
    md = parser.md
    before = md.tab_length
    md.tab_length = indent
    try:
        return processor(parser)
    finally:
        md.tab_length = before


class _OneKind:
    """Items and siblings of one kind of list only; blank lines end the list."""

    truly_sane = True
    marker = ""

    def narrow(self, truly_sane):
        self.truly_sane = truly_sane
        widest = self.tab_length - 1
        self.CHILD_RE = re.compile(r"^[ ]{0,%d}(%s)[ ]+(.*)" % (widest, self.marker))
        return self

    def lastChild(self, parent):
        # The stock processor asks for it only to find a list to go on with.
        return None if self.truly_sane else super().lastChild(parent)


class _Ordered(_OneKind, OListProcessor):
    SIBLING_TAGS = ["ol"]
    marker = r"(\d+\.)"


class _Unordered(_OneKind, UListProcessor):
    SIBLING_TAGS = ["ul"]
    marker = r"([*+-])"


class TrulySaneListExtension(Extension):
    def __init__(self, **kwargs):
        self.config = {
            "nested_indent": [2, "Spaces of a nested list"],
            "truly_sane": [True, "Whether a blank line ends a list"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md):
        indent = self.getConfig("nested_indent")
        sane = self.getConfig("truly_sane")
        blocks = md.parser.blockprocessors
        ordered = _with_indent(_Ordered, md.parser, indent).narrow(sane)
        unordered = _with_indent(_Unordered, md.parser, indent).narrow(sane)
        blocks.register(ordered, "olist", 50)
        blocks.register(unordered, "ulist", 40)
        nested = _with_indent(ListIndentProcessor, md.parser, indent)
        blocks.register(nested, "indent", 95)


def makeExtension(**kwargs):
    return TrulySaneListExtension(**kwargs)
