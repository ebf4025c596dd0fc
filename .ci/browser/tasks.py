"""Three things that readers come for, done by their clicks in the demonstration. Usage: tasks.py SITE

Each is done at the width of a telephone, from the home page, with what stands on the pages alone; it says how many steps it took and
where the answer stands.
"""

import functools
import http.server
import os
import pathlib
import re
import shutil
import sys
import threading

from playwright.sync_api import sync_playwright


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Reader:
    """Somebody with a telephone, whose steps are counted."""

    def __init__(self, page, base: str):
        self.page, self.base, self.steps = page, base, 0
        page.goto(f"{base}/en.html")

    def follow(self, name: str, within: str = "main"):
        # On a narrow screen the menu is folded.
        menu = self.page.locator(f"{within} details.menu:not([open]) > summary").first
        if menu.count() and menu.is_visible():
            menu.click()
            self.steps += 1
        link = self.page.locator(within).get_by_role("link", name=re.compile(name)).first
        link.click()
        self.steps += 1

    def choose(self, label: str, option: str):
        self.page.get_by_label(label, exact=True).select_option(label=option)
        self.steps += 1

    def text(self, selector: str) -> str:
        return self.page.locator(selector).first.inner_text()

    def screens(self, text: str) -> float:
        """How many screens below the beginning of the page a text stands."""
        box = self.page.get_by_text(text).first.bounding_box()
        return box["y"] / self.page.viewport_size["height"] if box else float("inf")


def did_visits_change(reader: Reader) -> str:
    """Did Novo mesto's visits change, and is that much?"""
    reader.follow("^Novo mesto$")
    story = reader.text(".story")
    found = re.search(r"Visits (rose|fell)[^\n]*usual[^\n]*|Visits stayed about the same[^\n]*", story)
    assert found, f"the story does not say it: {story!r}"
    assert reader.steps <= 2
    return found[0]


def do_they_feel_safer(reader: Reader) -> str:
    """Do young people in Celje feel safer than last year? That can't be said."""
    reader.follow("^Celje$")
    row = reader.page.locator(".keyrows").get_by_text(re.compile("[Ss]afety")).first
    told = row.locator("xpath=ancestor::*[self::li or self::tr][1]").inner_text()
    assert re.search("no clear change|too few", told), f"the row of safety does not say it: {told!r}"
    assert reader.steps <= 2
    return " ".join(told.split())


def cost_compared(reader: Reader) -> str:
    """Send me how Brda and Celje compare in cost per visit."""
    reader.follow("^Compare$", within="header")
    reader.choose("Add a municipality", "Brda")
    reader.choose("Add a municipality", "Celje")
    subject = reader.page.locator("#choose-subject option", has_text=re.compile("cost per visit", re.I)).first
    reader.page.locator("#choose-subject").select_option(value=subject.get_attribute("value"))
    reader.steps += 1
    reader.page.wait_for_selector("#compared table")
    address = reader.page.url
    assert "brda" in address and "celje" in address and "net-cost-per-visit" in address, address
    # Who gets the address sees the same.
    other = reader.page.context.new_page()
    other.goto(address)
    other.wait_for_selector("#compared table")
    table = other.locator("#compared table").first.inner_text()
    assert "Brda" in table and "Celje" in table and re.search(r"\d", table), table
    other.close()
    assert reader.steps <= 5
    return address.split("/")[-1]


def main() -> int:
    site = pathlib.Path(sys.argv[1]).resolve()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
        for task in [did_visits_change, do_they_feel_safer, cost_compared]:
            context = browser.new_context(viewport={"width": 360, "height": 780}, locale="en")
            reader = Reader(context.new_page(), base)
            question = task.__doc__.strip()
            try:
                print(f"{question}\n  {task(reader)} ({reader.steps} steps)")
            except Exception as problem:
                failed += 1
                print(f"{question}\n  not answered: {problem}")
            context.close()
        browser.close()
    server.shutdown()
    return 1 if failed else 0


sys.exit(main())
