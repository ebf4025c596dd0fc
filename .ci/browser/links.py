"""The links of a built site: every target is there, and a page's languages name each other. Usage: links.py SITE"""

import html.parser
import pathlib
import posixpath
import sys
import urllib.parse


class Page(html.parser.HTMLParser):
    """What a page is and where it leads."""

    def __init__(self, path: str, text: str):
        super().__init__()
        self.path = path
        self.language = ""
        self.canonical = ""
        # It leads on to where the page stands now, whose address it names as its own.
        self.is_moved = False
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.alternates: dict[str, str] = {}
        self.switch: dict[str, str] = {}
        self._is_in_switch = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if "id" in values:
            if values["id"] in self.ids:
                self.links.append(f"#duplicate id {values['id']}")
            self.ids.add(values["id"])
        if tag == "html":
            self.language = values.get("lang", "")
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.is_moved = True
        relation = values.get("rel", "").split()
        if tag == "link" and "canonical" in relation:
            self.canonical = values["href"]
        elif tag == "link" and "alternate" in relation and "hreflang" in values:
            self.alternates[values["hreflang"]] = values["href"]
        elif "href" in values or "src" in values:
            self.links.append(values.get("href", values.get("src", "")))
        if tag == "nav":
            self._is_in_switch = True
        if tag == "a" and self._is_in_switch and "hreflang" in values and values.get("lang") == values["hreflang"]:
            self.switch[values["hreflang"]] = values["href"]

    def handle_endtag(self, tag):
        if tag == "nav":
            self._is_in_switch = False


def target(page: Page, address: str) -> tuple[str, str]:
    """The path below the site's root that an address leads to, and its fragment; `/` is the root."""
    parts = urllib.parse.urlsplit(address)
    folder = "/" + posixpath.dirname(page.path)
    path = posixpath.normpath(posixpath.join(folder, urllib.parse.unquote(parts.path))).lstrip("/")
    return (page.path if not parts.path else path), urllib.parse.unquote(parts.fragment)


def problems(site: pathlib.Path, pages: dict[str, Page]):
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    by_address = {page.canonical: page for page in pages.values() if page.canonical and not page.is_moved}
    for page in pages.values():
        for address in page.links:
            if address.startswith("#duplicate"):
                yield page, address[1:]
                continue
            if urllib.parse.urlsplit(address).scheme or address.startswith("//"):
                continue
            path, fragment = target(page, address)
            if path not in files:
                yield page, f"{address} leads to nothing"
            elif fragment and path in pages and fragment not in pages[path].ids:
                yield page, f"{address} leads to no such part"
        for language, address in page.alternates.items():
            other = by_address.get(address)
            if other is None:
                yield page, f"its {language} version {address} is not there"
            elif language != "x-default" and other.language != language:
                yield page, f"its {language} version {address} is in {other.language}"
            elif page.canonical not in other.alternates.values():
                yield page, f"its {language} version {address} doesn't lead back"
        for language, address in page.switch.items():
            path, _ = target(page, address)
            other = pages.get(path)
            wanted = by_address.get(page.alternates.get(language, ""))
            # The home page has a copy, for a folder's address leads nowhere where there is no server.
            if other and wanted and other.canonical and other is not wanted:
                yield page, f"the switch to {language} leads to {path}, not to {wanted.path}"


def main(folder: str) -> int:
    site = pathlib.Path(folder)
    pages = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        pages[name] = Page(name, path.read_text(encoding="utf-8"))
    found = list(problems(site, pages))
    for page, problem in found[:40]:
        print(f"links: {page.path}: {problem}")
    if not any(page.switch for page in pages.values()):
        print("links: no page has a language switch")
        found.append((None, ""))
    print(f"links: {len(pages)} pages, {sum(len(page.links) for page in pages.values())} links, {len(found)} problems")
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
