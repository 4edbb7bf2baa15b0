"""GitHub's alerts as admonitions, like the MkDocs plugin `gh-admonitions`.

`> [!NOTE]` on a line of its own and the quoted lines after it become
`!!! note "Note"`. Also an extension of Python-Markdown, so that a text can be
converted without a site.
"""

import re

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_HEAD = re.compile(r"^> {0,3}\[!(note|tip|important|caution|warning)\] *$", re.I)
_BODY = re.compile(r"^> +")
_FENCE = re.compile(r"^```")
_TYPES = {"caution": "danger", "important": "warning"}


def convert(lines):
    out = []
    in_code = False
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if _FENCE.match(line):
            in_code = not in_code
        head = None if in_code else _HEAD.match(line)
        if not head or at == len(lines) or not _BODY.match(lines[at]):
            out.append(line)
            continue
        kind = head.group(1)
        out.append('!!! %s "%s"' % (_TYPES.get(kind.lower(), kind.lower()), kind.title()))
        while at < len(lines) and _BODY.match(lines[at]):
            out.append("    " + lines[at][2:])
            at += 1
    return out


class _Alerts(Preprocessor):
    def run(self, lines):
        return convert(lines)


class AlertExtension(Extension):
    def extendMarkdown(self, md):
        # Before everything else, as a MkDocs plugin would see the text.
        md.preprocessors.register(_Alerts(md), "gh_admonitions", 1000)


def makeExtension(**kwargs):
    return AlertExtension(**kwargs)
