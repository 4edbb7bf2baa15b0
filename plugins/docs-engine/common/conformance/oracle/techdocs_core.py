"""Stand-in for the MkDocs plugin `techdocs-core`, as far as pages depend on it.

It completes the extensions of a site like the plugin does, which Debian does
not ship. Diagrams by PlantUML and Graphviz, the monorepo plugin and the theme's
own settings are left out.
"""

from mkdocs.config import config_options
from mkdocs.contrib.search import SearchPlugin
from mkdocs.plugins import BasePlugin
from pymdownx.emoji import to_svg
from pymdownx.extra import extra_extensions

import gh_admonitions

DEFAULTS = ["toc", "tables", "fenced_code"]

ADDED = [
    ("toc", {"permalink": True}),
    ("admonition", None),
    ("pymdownx.details", None),
    ("pymdownx.tabbed", {"alternate_style": True}),
    ("pymdownx.caret", None),
    ("pymdownx.critic", None),
    ("pymdownx.emoji", {"emoji_generator": to_svg}),
    ("pymdownx.inlinehilite", None),
    ("pymdownx.magiclink", None),
    ("pymdownx.mark", None),
    ("pymdownx.smartsymbols", None),
    ("pymdownx.snippets", None),
    ("pymdownx.highlight", {"linenums": True, "pygments_lang_class": True}),
    ("pymdownx.extra", None),
    ("pymdownx.betterem", {"smart_enable": "all"}),
    ("pymdownx.tasklist", {"custom_checkbox": True}),
    ("pymdownx.tilde", None),
    ("markdown_inline_graphviz", None),
    ("plantuml_markdown", None),
    ("mdx_truly_sane_lists", None),
]


def complete(names, options):
    """Extensions and options of a site, with those of the plugin.

    Options written by the site win over the plugin's where both have some, and
    parts of `pymdownx.extra` get theirs through it.
    """
    written = dict(options)
    # The version of the oracle always keeps snippets below the base path.
    written.pop("pymdownx.snippets", None)
    names = list(names)
    options = dict(options)
    for name, own in ADDED:
        # It comes with pymdownx.extra, which alone gives it its options.
        if name != "pymdownx.betterem":
            names.append(name)
        if own is not None:
            options[name] = dict(own)
    extra = dict(options.get("pymdownx.extra") or {})
    for name in extra_extensions:
        if name in options:
            extra[name] = options.pop(name)
    options["pymdownx.extra"] = extra
    for name, own in written.items():
        if name in options and name != "pymdownx.extra":
            options[name] = {**(options[name] or {}), **(own or {})}
    # MkDocs asks for each once; the last place does not matter to the result.
    return list(dict.fromkeys(names)), options


class TechDocsCore(BasePlugin):
    config_scheme = (
        ("use_material_search", config_options.Type(bool, default=False)),
        ("use_pymdownx_blocks", config_options.Type(bool, default=False)),
    )

    def on_config(self, config):
        names, options = complete(config["markdown_extensions"], config["mdx_configs"])
        config["markdown_extensions"] = names
        config["mdx_configs"] = options
        if "search" not in config["plugins"]:
            search = SearchPlugin()
            search.load_config({})
            config["plugins"]["search"] = search
        return config

    def on_page_markdown(self, markdown, **_):
        return "\n".join(gh_admonitions.convert(markdown.split("\n")))
