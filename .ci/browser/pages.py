"""A page of every kind and language in Chromium: narrow and wide, light and dark. Usage: pages.py SITE"""

import functools
import http.server
import os
import pathlib
import re
import shutil
import sys
import threading

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


def kind(path: pathlib.PurePosixPath) -> tuple:
    """What kind of page a path is: its language and section, how deep it lies, and whether it is a post or a year."""
    if path.parts[0] == "charts":
        return "charts", path.suffixes[0], len(path.parts)
    name = path.stem
    if re.fullmatch(r"\d{4}", name):
        name = "a year"
    elif re.match(r"\d{4}-\d\d-\d\d-", name):
        name = "a post"
    elif len(path.parts) > 2:
        name = "a name"
    return (*path.parts[:2], len(path.parts), name) if len(path.parts) > 2 else (*path.parts[:-1], name)


def sample(site: pathlib.Path) -> list[str]:
    """The page of each kind that has the most on it."""
    best: dict[tuple, tuple[int, str]] = {}
    for file in sorted(site.rglob("*.html")):
        path = pathlib.PurePosixPath(file.relative_to(site).as_posix())
        size = file.stat().st_size
        if size > best.get(kind(path), (0, ""))[0]:
            best[kind(path)] = (size, str(path))
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
        if not request.url.startswith((self.base, "data:")):
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
