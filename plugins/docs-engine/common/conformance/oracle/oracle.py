"""Answers conformance requests with Python-Markdown and MkDocs.

Reads a list of requests as JSON from standard input and writes the list of
answers. A request is a page, `{"text", "extensions": [], "configs": {}, "files": {}}`
or `{"text", "techdocs": true}`, or a site, `{"site": {"mkdocs.yml": "…"}}`.
"""

import importlib
import json
import os
import sys
import tempfile
import traceback
from importlib.metadata import version

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

import markdown  # noqa: E402
import materialx.emoji  # noqa: E402

# Debian keeps the icons of Material apart from its code, where nothing finds them.
ICONS = "/usr/share/mkdocs/themes/material/.icons"
find_icons = materialx.emoji.twemoji


def twemoji(options, md):
    return find_icons({**options, "custom_icons": [ICONS]}, md)


materialx.emoji.twemoji = twemoji


def resolve(value):
    """Replaces `py:module.name` by the object of that name."""
    if isinstance(value, dict):
        return {key: resolve(item) for key, item in value.items()}
    if isinstance(value, list):
        return [resolve(item) for item in value]
    if isinstance(value, str) and value.startswith("py:"):
        module, name = value[3:].rsplit(".", 1)
        return getattr(importlib.import_module(module), name)
    return value


def write_files(folder, files):
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def convert_page(request):
    from techdocs_core import DEFAULTS, complete

    with tempfile.TemporaryDirectory() as folder:
        write_files(folder, request.get("files", {}))
        names = request.get("extensions", [])
        configs = resolve(request.get("configs", {}))
        if request.get("techdocs"):
            names, configs = complete(DEFAULTS, configs)
            names.append("gh_admonitions")
        if "pymdownx.snippets" in names:
            configs["pymdownx.snippets"] = {
                **(configs.get("pymdownx.snippets") or {}),
                "base_path": [folder],
            }
        md = markdown.Markdown(extensions=names, extension_configs=configs)
        return {"html": md.convert(request["text"]), "toc": getattr(md, "toc_tokens", [])}


def describe_nav(items):
    def one(item):
        if item.is_section:
            return {"title": item.title, "children": describe_nav(item.children)}
        if item.is_page:
            return {"title": item.title, "url": item.url}
        return {"title": item.title, "url": item.url, "external": True}

    return [one(item) for item in items]


def build_site(request):
    import logging

    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.plugins import BasePlugin

    seen = {"pages": {}}

    class Spy(BasePlugin):
        def on_nav(self, nav, **_):
            seen["nav"] = nav

        def on_page_context(self, context, page, **_):
            seen["pages"][page.file.src_path] = {
                "url": page.url,
                "output": page.file.dest_path,
                "title": page.title,
                "html": page.content,
                "editUrl": page.edit_url,
                "previous": page.previous_page and page.previous_page.url,
                "next": page.next_page and page.next_page.url,
            }

    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        theme = os.path.join(folder, "theme")
        files = {"theme/main.html": "{{ page.content }}", **request["site"]}
        write_files(folder, files)
        os.chdir(folder)
        try:
            config = load_config(
                os.path.join(folder, "mkdocs.yml"),
                theme={"name": None, "custom_dir": theme},
                site_dir=os.path.join(folder, "site"),
            )
            config["plugins"]["callboard-spy"] = Spy()
            build(config)
            out = {}
            for path, _, names in os.walk(os.path.join(folder, "site")):
                for name in names:
                    out[os.path.relpath(os.path.join(path, name), os.path.join(folder, "site"))] = 1
            search = os.path.join(folder, "site", "search", "search_index.json")
            index = None
            if os.path.exists(search):
                with open(search, encoding="utf-8") as file:
                    index = json.load(file)["docs"]
            # Titles of pages are known only after they are read.
            nav = describe_nav(seen["nav"].items)
            return {"pages": seen["pages"], "nav": nav, "search": index, "files": sorted(out)}
        finally:
            os.chdir(before)


def answer(request):
    try:
        return build_site(request) if "site" in request else convert_page(request)
    except Exception:  # A case that breaks the oracle is a finding, not a crash.
        return {"error": traceback.format_exc()}


def versions():
    names = ["mkdocs", "Markdown", "pymdown-extensions", "Pygments"]
    found = {}
    for name in names:
        try:
            found[name] = version(name)
        except Exception:
            found[name] = "unknown"
    return found


if __name__ == "__main__":
    requests = json.load(sys.stdin)
    json.dump({"versions": versions(), "answers": [answer(r) for r in requests]}, sys.stdout)
