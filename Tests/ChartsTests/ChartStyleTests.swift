import FoundationEssentials
import Testing

@testable import Charts

/// What paints a chart in a page and in a file of its own.
@Suite struct ChartStyleTests {
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The declarations of each selector of a style outside of its blocks for media, in the order in which they hold.
  private static func declarations(_ css: String) -> [String: [String: String]] {
    var found: [String: [String: String]] = [:]
    var rest = css[...]
    while let open = rest.firstIndex(of: "{") {
      let selectors = rest[..<open].split(separator: ",").map { $0.trimming }
      if rest[..<open].trimming.hasPrefix("@") {
        var depth = 0
        let end = rest[open...].firstIndex { character in
          depth += character == "{" ? 1 : character == "}" ? -1 : 0
          return depth == 0
        }
        rest = rest[rest.index(after: end ?? rest.index(before: rest.endIndex))...]
        continue
      }
      let close = rest.firstIndex(of: "}") ?? rest.endIndex
      for declaration in rest[rest.index(after: open)..<close].split(separator: ";") {
        let parts = declaration.split(separator: ":", maxSplits: 1).map(\.trimming)
        guard parts.count == 2 else { continue }
        for selector in selectors { found[selector, default: [:]][parts[0]] = parts[1] }
      }
      rest = rest[close...].dropFirst()
    }
    return found
  }

  /// A drawing in which everything occurs.
  private static let everything: Drawing = {
    var drawing = Drawing(width: 10)
    for slot in ColourSlot.all {
      drawing.group(slot) { group in
        for ink in Ink.allCases { group.add(ink) { $0.circle(1, 1, radius: 1) } }
        for tone in TextRun.Tone.allCases { group.add(TextRun("a", x: 0, y: 0, tone: tone)) }
      }
    }
    var path = Path()
    path.circle(1, 1, radius: 1)
    drawing.add(.dots, over: path)
    return drawing
  }()

  @Test(arguments: [("light", Palette.light), ("dark", .dark)])
  func `a page and a file paint everything alike`(name: String, palette: Palette) throws {
    let theme = Theme(light: palette, dark: .dark)
    let page = ChartStyleTests.declarations(ChartStyleTests.text(ChartStyle.page.sheet(theme)))
    let light = ChartStyle(of: [ChartStyleTests.everything]).light(theme)
    let file = ChartStyleTests.declarations(ChartStyleTests.text(light))
    let properties = try #require(page[".ch"])
    func resolved(_ value: String) -> String {
      guard value.hasPrefix("var("), value.hasSuffix(")") else { return value }
      return properties[String(value.dropFirst(4).dropLast())] ?? value
    }
    for (selector, expected) in file where selector != ".p" {
      let name = selector == "svg" ? ".ch svg" : selector.replacing(".", with: ".ch-")
      var found = try #require(page[name], "\(name)").mapValues(resolved)
      // Said in the page's markup, and joined round there.
      found["paint-order"] = expected["paint-order"]
      if expected["stroke-linejoin"] == nil { found["stroke-linejoin"] = nil }
      #expect(found == expected, "\(name)")
    }
    #expect(file.count > Ink.allCases.count + ColourSlot.all.count)
  }

  /// A rule for a class inside another holds over one for the class alone, wherever it stands.
  @Test func `in forced colours no text keeps a colour of its own`() throws {
    for (bytes, dot) in [
      (ChartStyle(of: [ChartStyleTests.everything]).text(.standard), "."), (ChartStyle.page.sheet(.standard), ".ch-"),
    ] {
      let css = ChartStyleTests.text(bytes)
      let forced = try #require(css.split(separator: "@media (forced-colors:active)").last)
      for slot in ColourSlot.all where slot.hasTextColour {
        #expect(css.contains("\(dot)\(slot.name) \(dot)c{fill:"), "\(slot.name)")
        #expect(["{", ","].contains { forced.contains("\(dot)\(slot.name) \(dot)c\($0)") }, "\(slot.name)")
      }
    }
  }

  @Test func `nothing that is painted has a rule in the sheet of the templates`() throws {
    let css = try String(contentsOfFile: GoldenTests.templates + "/styles/charts.css", encoding: .utf8)
    let painted =
      Ink.allCases.map { "\($0.name)" } + TextRun.Tone.allCases.map { "\($0.name)" }
      + ColourSlot.all.map { "\($0.name)" }
    for name in painted + ["q", "qp", "te", "tm", "v"] {
      for line in css.split(separator: "\n") where line.contains(".ch-\(name) ") || line.contains(".ch-\(name),") {
        // The classes of a table's cells, which are no picture.
        #expect(line.hasPrefix(".ch-data ") || line.hasPrefix("  .ch-data "), "\(line)")
      }
    }
  }

  @Test func `a file has rules for what occurs in it alone`() {
    var drawing = Drawing(width: 10)
    drawing.group(.equal(2)) { $0.add(.bar) { $0.circle(1, 1, radius: 1) } }
    let css = ChartStyleTests.text(ChartStyle(of: [drawing]).text(.standard))
    #expect(css.contains(".b{fill:currentColor}") && css.contains(".s2{color:"))
    for name in [".s1", ".s3", ".l", ".g", ".q", ".c", ".tn"] { #expect(!css.contains(name + "{"), "\(name)") }
  }
}

extension Substring {
  fileprivate var trimming: String {
    String(drop { $0 == " " || $0 == "\n" }.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }
}
