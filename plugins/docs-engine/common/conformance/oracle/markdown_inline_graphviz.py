"""Stand-in that changes nothing: diagrams need programs a test must not run."""

from markdown.extensions import Extension


class PassThrough(Extension):
    def extendMarkdown(self, md):
        pass


def makeExtension(**_):
    return PassThrough()
