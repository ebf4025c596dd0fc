"""The search of a built site in Chromium, over HTTP and from the disk. Usage: search.py SITE"""

import functools
import http.server
import json
import os
import pathlib
import re
import shutil
import sys
import threading

from playwright.sync_api import sync_playwright

FOLDS = pathlib.Path(__file__).with_name("folds.tsv")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def pages(site: pathlib.Path) -> dict[str, str]:
    """The page of search of each language."""
    found = {}
    for index in sorted((site / "search").glob("*.json")):
        for page in sorted((site / index.stem).glob("*.html")):
            if 'id="results"' in page.read_text(encoding="utf-8"):
                found[index.stem] = f"{index.stem}/{page.name}"
    return found


def ask(page, query: str) -> tuple[str, list[tuple[str, str]]]:
    """What is told and what is found, each with its kind and address."""
    page.locator("main input[type=search]").fill(query)
    with page.expect_navigation():
        page.locator("main input[type=search]").press("Enter")
    page.wait_for_selector("#results h2")
    hits = page.locator("#results li").evaluate_all(
        "items => items.map(i => [i.querySelector('small').textContent, i.querySelector('a').href])")
    return page.locator("#status").text_content(), [tuple(hit) for hit in hits]


def plain(page, text: str) -> str:
    return page.evaluate("text => split(text).join(' ')", text)


def check(page, base: str, path: str, index: dict):
    """What is wrong with the search of one language."""
    page.goto(f"{base}/{path}")
    for line in FOLDS.read_text(encoding="utf-8").splitlines():
        text, _, words = line.partition("\t")
        if plain(page, text) != words:
            yield f"folds {text!r} to {plain(page, text)!r}"
    if page.evaluate("typeof searchIndex") != "undefined":
        yield "reads the index before anybody asks"
    place, indicator = index["kinds"].index("place"), index["kinds"].index("indicator")
    of = {kind: [entry for entry in index["entries"] if entry[0] == kind] for kind in range(len(index["kinds"]))}
    # The first, the last and the middle one of each kind by its folded name, and by the beginnings of its words.
    for kind, entries in of.items():
        for entry in {entry[1]: entry for entry in (entries[:1] + entries[len(entries) // 2:][:1] + entries[-1:])}.values():
            words = plain(page, entry[1])
            for query in (words, " ".join(word[:5] for word in words.split())):
                told, hits = ask(page, query)
                if not any(address.endswith("/" + entry[2]) for _, address in hits):
                    yield f"{query!r} does not find {entry[2]}"
                if str(len(hits)) not in told:
                    yield f"{query!r} tells {told!r} of {len(hits)}"
    # A place and an indicator make a figure.
    for where in (of[place][0], of[place][-1]):
        numbers = index["sets"][where[5]]
        for number in numbers[:2]:
            what = of[indicator][number]
            _, hits = ask(page, f"{plain(page, what[1])} {plain(page, where[1])}")
            if not any(address.endswith(re.sub(r"\.html$", "", where[2]) + what[5]) for _, address in hits[:8]):
                yield f"{what[1]} and {where[1]} make no figure: {hits[:2]}"
    told, hits = ask(page, "qqxxyyzz")
    if hits:
        yield f"finds {hits[:2]} for nothing"


def main(folder: str) -> int:
    site = pathlib.Path(folder).resolve()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    bases = {"over HTTP": f"http://127.0.0.1:{server.server_port}", "from the disk": site.as_uri()}
    found = []
    with sync_playwright() as playwright:
        # Chromium's sandbox can't be had by root, as in most containers.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        for how, base in bases.items():
            for language, path in pages(site).items():
                page = browser.new_page()
                page.on("console", lambda message: found.append(f"{path} {how}: {message.text}"))
                page.on("pageerror", lambda error: found.append(f"{path} {how}: {error}"))
                index = json.loads((site / "search" / f"{language}.json").read_text(encoding="utf-8"))
                found += [f"{path} {how}: {problem}" for problem in check(page, base, path, index)]
                page.close()
        browser.close()
    server.shutdown()
    print("\n".join(found))
    print(f"search: {len(pages(site))} languages, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
