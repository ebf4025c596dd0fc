"""A page of every kind and language in Chromium: narrow and wide, light and dark. Usage: pages.py SITE"""

import functools
import http.server
import os
import pathlib
import re
import shutil
import sys
import threading
import xml.etree.ElementTree

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

NARROW, WIDE = 320, 1280
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def kind(path: pathlib.PurePosixPath, content: bytes) -> tuple:
    """What kind of page a file is: that which it says, with its language and section, and how deep it lies."""
    if path.parts[0] == "charts":
        return "charts", path.suffixes[0], len(path.parts)
    said = re.search(rb'<main id="content" class="page-([a-z-]+)"', content)
    name = said[1].decode() if said else path.stem
    if name == "article":
        # Posts are alike; a page that people wrote is a kind of its own, whatever its language.
        is_post = re.match(r"\d{4}-\d\d-\d\d-", path.stem)
        return (path.parts[0], "a post") if is_post else ("a page", path.stem.split("-")[0])
    return *path.parts[:2][: len(path.parts) - 1], len(path.parts), name


def sample(site: pathlib.Path) -> list[str]:
    """The page of each kind that has the most on it."""
    best: dict[tuple, tuple[int, str]] = {}
    for file in sorted(site.rglob("*.html")):
        path = pathlib.PurePosixPath(file.relative_to(site).as_posix())
        content = file.read_bytes()
        key = kind(path, content)
        if len(content) > best.get(key, (0, ""))[0]:
            best[key] = (len(content), str(path))
    return sorted(path for _, path in best.values())


class Look:
    """One page in one window, and what is wrong with it."""

    def __init__(self, browser, base: str, width: int, scheme: str):
        self.base = base
        self.width = width
        self.scheme = scheme
        self.problems: list[str] = []
        self.context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        self.page = self.context.new_page()
        self.path = ""
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.report(f"script error: {error}"))
        self.page.on("request", self.asked)
        self.page.on("response", self.answered)

    def report(self, text: str):
        self.problems.append(f"{self.path} at {self.width} px, {self.scheme}: {text}")

    def heard(self, message):
        if message.type in ("error", "warning"):
            self.report(f"console: {message.text}")

    def asked(self, request):
        # A picture that is saved is drawn from what the page itself made.
        if not request.url.startswith((self.base, f"blob:{self.base}", "data:")):
            self.report(f"asks another host: {request.url}")

    def answered(self, response):
        if response.status >= 400:
            self.report(f"{response.url} answers {response.status}")

    def open(self, path: str, axe: Axe):
        self.path = path
        self.page.goto(f"{self.base}/{path}", wait_until="load")
        overflow = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overflow > 0:
            self.report(f"scrolls {overflow} px sideways")
        if self.context.cookies():
            self.report("sets a cookie")
        for violation in axe.run(self.page, options=RULES).response["violations"]:
            node = violation["nodes"][0]["target"]
            self.report(f"{violation['id']}: {violation['help']} ({len(violation['nodes'])} times, first {node})")


    def explore(self):
        """Goes through a chart by keys, and holds what is told against its table."""
        for figure in self.page.locator("figure.ch:has(svg[role=img])").all()[:2]:
            button = figure.locator(".ch-explore")
            if button.count() != 1:
                self.report("a chart can't be explored")
                continue
            cells = figure.locator(".ch-data tbody tr").last.locator("th, td").all_text_contents()
            button.focus()
            self.page.keyboard.press("End")
            told = figure.locator(".ch-live").text_content() or ""
            if any(cell.strip() not in told for cell in cells):
                self.report(f"exploring tells {told!r} of {cells}")
            self.page.keyboard.press("Escape")
            if figure.locator(".ch-live").text_content():
                self.report("exploring can't be left")


    def save(self):
        """Saves the picture of a chart by keys: it must stand alone, with its words, its marks and its own colours."""
        for figure in self.page.locator("figure.ch:has(svg[role=img])").all()[:1]:
            for kind in ("SVG", "PNG"):
                button = figure.locator(".ch-as", has_text=kind)
                if button.count() != 1:
                    self.report(f"a picture can't be saved as {kind}")
                    continue
                button.focus()
                with self.page.expect_download() as download:
                    self.page.keyboard.press("Enter")
                name = download.value.suggested_filename
                saved = pathlib.Path(download.value.path()).read_bytes()
                self.page.wait_for_timeout(50)
                if name not in (figure.locator(".ch-live").text_content() or ""):
                    self.report(f"saving {name} is not told")
                if kind == "PNG":
                    if not saved.startswith(b"\x89PNG") or len(saved) < 4096:
                        self.report(f"{name} is no picture: {len(saved)} bytes")
                    continue
                for problem in self.faults(saved, figure):
                    self.report(f"{name}: {problem}")

    def faults(self, saved: bytes, figure):
        """What a saved drawing lacks."""
        try:
            root = xml.etree.ElementTree.fromstring(saved)
        except xml.etree.ElementTree.ParseError as error:
            yield f"is not well-formed: {error}"
            return
        text = saved.decode()
        for sign in ("var(", "http://www.w3.org/1999/xhtml", "<script", "href=\"http", "@import"):
            if sign in text:
                yield f"has {sign}"
        name = "{http://www.w3.org/2000/svg}"
        words = " ".join("".join(text.itertext()) for text in root.iter(f"{name}text"))
        foot = figure.locator(".ch-foot").evaluate(
            "foot => [...foot.childNodes].filter(n => n.localName !== 'a').map(n => n.textContent).join(' ')")
        title = figure.locator("figcaption :is(h1, h2, h3)").text_content()
        for sentence in (title, foot):
            if [word for word in sentence.split() if word not in words]:
                yield f"lacks words of {sentence!r}"
        marks = figure.locator("svg[role=img]:visible").evaluate("svg => svg.querySelectorAll('path, rect, circle, use').length")
        found = sum(1 for element in root.iter() if element.tag in (f"{name}path", f"{name}rect", f"{name}circle", f"{name}use"))
        # The paper is one more.
        if marks == 0 or found != marks + 1:
            yield f"has {found - 1} marks of {marks}"
        if "fill:" not in text.replace(" ", "") and "fill=" not in text:
            yield "has no colours"


def windows(path: str, default: str) -> list[tuple[int, str]]:
    """All four windows for the default language, two that cross them for the others."""
    if path.startswith(f"{default}/"):
        return [(width, scheme) for width in (NARROW, WIDE) for scheme in ("light", "dark")]
    return [(NARROW, "light"), (WIDE, "dark")]


def main(folder: str) -> int:
    site = pathlib.Path(folder)
    paths = sample(site)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    found = []
    looks = 0
    with sync_playwright() as playwright:
        # Chromium's sandbox can't be had by root, as in most containers.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        axe = Axe()
        default = re.search(r'lang="([^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
        opened = {}
        for path in paths:
            for window in windows(path, default.group(1) if default else ""):
                look = opened.setdefault(window, None) or Look(browser, base, *window)
                opened[window] = look
                look.open(path, axe)
                if not path.startswith("charts/"):
                    look.explore()
                    look.save()
                looks += 1
        for look in opened.values():
            found += look.problems
        browser.close()
    server.shutdown()
    for problem in found[:60]:
        print(f"pages: {problem}")
    print(f"pages: {len(paths)} kinds of page, {looks} looks, {len(found)} problems")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
