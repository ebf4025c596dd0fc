"""How heavy the pages of a site may be, by kind, and what they load. Usage: weights.py SITE

A reader with a telephone on a slow line waits for what is packed; one with an old telephone for what is unpacked.
"""

import gzip
import pathlib
import re
import sys

# In kB, unpacked and packed, of the heaviest page of a kind.
PAGES = {
    "home": (20, 6),
    "place": (64, 11.5),
    "place-topic": (124, 19),
    "figure": (84, 15.5),
    "indicator": (47, 9),
    "voice": (127, 17.5),
    "compare": (23, 6),
    "similar": (23, 5.5),
    "report": (116, 19.5),
    "goals": (40, 8),
    "all-figures": (33, 6),
    "topic": (40, 8),
    "search": (15, 4),
    "words": (15, 4),
    "data": (25, 5),
}
# In kB, packed.
FILES = {
    "assets/site.css": 9.0,
    "assets/compare.css": 1.3,
    "assets/site.js": 3.2,
    "assets/save.js": 2.2,
    "assets/search.js": 2.1,
    "assets/compare.js": 5.4,
}
KIND = re.compile(rb'<main id="content" class="page-([a-z-]+)"')


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def main() -> int:
    site = pathlib.Path(sys.argv[1])
    heaviest: dict[str, list[tuple[int, int, str]]] = {}
    for file in sorted(site.rglob("*.html")):
        content = file.read_bytes()
        if kind := KIND.search(content):
            heaviest.setdefault(kind[1].decode(), []).append(
                (len(content), packed(content), file.relative_to(site).as_posix()))
    problems = [f"no page of the kind {kind}" for kind in PAGES if kind not in heaviest]
    for kind, pages in sorted(heaviest.items()):
        size, size_path = max((page[0], page[2]) for page in pages)
        pack, pack_path = max((page[1], page[2]) for page in pages)
        mean = sum(page[0] for page in pages) / len(pages)
        limit = PAGES.get(kind)
        print(f"{kind}: {len(pages)} pages, {mean / 1000:.1f} kB, at most {size / 1000:.1f} and {pack / 1000:.1f} packed"
              + (f" of {limit[0]} and {limit[1]}" if limit else ""))
        if limit and size > limit[0] * 1000:
            problems.append(f"{size_path}: {size / 1000:.1f} kB, more than the {limit[0]} of a page of this kind ({kind})")
        if limit and pack > limit[1] * 1000:
            problems.append(f"{pack_path}: {pack / 1000:.1f} kB packed, more than {limit[1]} ({kind})")
    for path, limit in FILES.items():
        size = packed((site / path).read_bytes()) / 1000
        if size > limit:
            problems.append(f"{path}: {size:.1f} kB packed, more than {limit}")
    print("\n".join(problems) if problems else "no page is too heavy")
    return 1 if problems else 0


sys.exit(main())
