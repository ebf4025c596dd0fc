/// The script that the preview adds to pages it serves, and only to those: it reloads them and shows problems.
enum ReloadScript {
  static let path = ".kazalo/reload.js"
  static let statePath = ".kazalo/state.json"

  struct State: Codable, Sendable {
    var version: Int
    var problems: String
  }

  static let bytes = Array(source.utf8)

  /// The page with the script before its end, and with a policy that lets the script ask for the state.
  static func added(to page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    let parts = text.split(separator: "</body>", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return page }
    let opened = parts[0].replacing(
      "default-src 'none'", with: "default-src 'none'; connect-src 'self'", maxReplacements: 1)
    return Array("\(opened)<script src=\"/\(ReloadScript.path)\"></script></body>\(parts[1])".utf8)
  }

  /// What is shown before there is a page.
  static let waitingPage = added(
    to: Array(
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kazalo</title></head>\
      <body><p>There is no page yet. It comes by itself when the site is built; what is wrong stands here.</p></body></html>

      """.utf8))

  private static let source = """
    'use strict';
    (() => {
      let known = null;
      let shown = null;
      const show = problems => {
        if (shown) shown.remove();
        shown = null;
        if (!problems) return;
        shown = document.createElement('pre');
        shown.setAttribute('role', 'alert');
        shown.className = 'preview-problems';
        shown.textContent = problems;
        document.body.prepend(shown);
        shown.scrollIntoView();
      };
      const ask = async () => {
        try {
          const answer = await fetch('/.kazalo/state.json', { cache: 'no-store' });
          const state = await answer.json();
          if (known === null) { known = state.version; show(state.problems); }
          if (state.version !== known) {
            known = state.version;
            if (state.problems) show(state.problems); else location.reload();
          }
        } catch (error) { /* the preview has stopped; ask again later */ }
        setTimeout(ask, 700);
      };
      ask();
    })();

    """
}
