import Gallery
import Testing

@testable import Charts

@Suite struct ThemeTests {
  @Test func `the standard theme has no faults`() { #expect(Theme.standard.faults.isEmpty) }

  @Test(arguments: ["", "#", "#12345", "#1234567", "123456", "#12345g", "#+12345", "#-12345", "red", "#12345\u{301}6"])
  func `what is no colour is none`(text: String) { #expect(Colour(text) == nil) }

  @Test(arguments: ["#000000", "#ffffff", "#19226c", "#0a0b0c", "#7b838e", "#fbad78"])
  func `a colour is written as it was read`(hex: String) { #expect(Colour(hex)?.hex == hex) }

  @Test func `a faint colour is named with the nearest that is not`() throws {
    var theme = Theme.standard
    theme.light.series[4] = "#f08080"
    let fault = try #require(theme.faults.first)
    #expect((fault.ground, fault.list, fault.index) == (.light, .series, 4))
    guard case .faint(let contrast, 4.5, "#ffffff") = fault.rule else {
      Issue.record("\(fault.rule)")
      return
    }
    #expect(contrast < 4.5)
    let ground = try #require(Colour("#ffffff"))
    let mended = try #require(fault.mended)
    let found = try #require(Colour(mended)).contrast(with: ground)
    #expect(found >= 4.5 && found < 6)
    theme.light.series[4] = mended
    #expect(theme.faults.isEmpty)
  }

  /// Colours that were not chosen for eyes: those that others use by default, one colour six times, and chance.
  static let unfit: [[String]] = [
    ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b"],
    ["#636efa", "#ef553b", "#00cc96", "#ab63fa", "#ffa15a", "#19d3f3"],
    Array(repeating: "#808080", count: 6),
    ["#000000", "#111111", "#222222", "#333333", "#444444", "#555555"],
    ["#7a0019", "#8d7215", "#0b8177", "#2b3fa8", "#4c2000", "#9b51d8"],
  ]

  @Test(arguments: unfit)
  func `who takes the colours that are named has a theme without faults`(series: [String]) {
    var theme = Theme.standard
    theme.light.series = series
    theme.dark.series = series
    for fault in theme.faults where fault.list == .series {
      guard let mended = fault.mended else {
        Issue.record("no colour for \(fault)")
        continue
      }
      if fault.ground == .light { theme.light.series[fault.index] = mended }
      if fault.ground == .dark { theme.dark.series[fault.index] = mended }
    }
    #expect(theme.faults.isEmpty)
  }

  /// Red and green of like lightness: two colours to usual eyes, one to deutan ones.
  @Test func `colours that some eyes can't tell apart are a fault for these`() throws {
    var theme = Theme.standard
    theme.light.series = ["#19226c", "#a34700", "#547a00", "#4c2000", "#a4184c", "#9b51d8"]
    let fault = try #require(theme.faults.first)
    #expect((fault.list, fault.index) == (.series, 2))
    guard case .alike(1, let vision, let difference, 10) = fault.rule else {
      Issue.record("\(fault.rule)")
      return
    }
    #expect(vision != .usual && difference < 10)
    let (red, green) = (try #require(Colour("#a34700")), try #require(Colour("#547a00")))
    #expect(red.difference(from: green) > 20)
  }

  @Test func `classes that hardly grow, and colours that nothing can be read on, are faults`() {
    var theme = Theme.standard
    theme.dark.steps[2] = theme.dark.steps[1]
    theme.light.answers[2] = "#d9791f"
    #expect(theme.faults.contains { $0.ground == .dark && $0.list == .steps && $0.index == 2 })
    theme = .standard
    theme.light.answers[3] = "#757575"
    theme.light.answers[0] = "#f7d7b7"
    #expect(
      theme.faults.map(\.index) == [0] && theme.faults.allSatisfy { $0.list == .answers && $0.ground == .light })
  }

  @Test(arguments: Chart.Kind.allCases)
  func `a chart in a file has the colours of its theme, and none of the standard's`(kind: Chart.Kind) throws {
    var theme = Theme.standard
    for palette in [\Theme.light, \Theme.dark] {
      theme[keyPath: palette].series = ["#010101", "#020202", "#030303", "#040404", "#050505", "#060606"]
      theme[keyPath: palette].answers = ["#0a0101", "#0a0202", "#0a0303", "#0a0404", "#0a0505", "#0a0606", "#0a0707"]
      theme[keyPath: palette].steps = ["#0b0101", "#0b0202", "#0b0303", "#0b0404", "#0b0505"]
    }
    let sample = try #require(GoldenTests.samples["en"])
    for (name, chart) in sample.charts where chart.kind == kind {
      let svg = String(decoding: draw(chart, .wide, with: sample.words, theme: theme), as: UTF8.self)
      for palette in [Palette.light, .dark] {
        for colour in palette.series + palette.answers + palette.steps {
          #expect(!svg.contains(colour), "\(colour) in \(name)")
        }
      }
    }
  }
}

extension ThemeTests {
  @Test(arguments: [Theme.standard, Theme.othersAreAlike])
  func `the reader's own stands out from the others by lightness alone`(theme: Theme) throws {
    for palette in [theme.light, theme.dark] {
      let own = try #require(Colour(palette.own))
      let others = try #require(Colour(palette.context))
      let ground = try #require(Colour(palette.background))
      #expect(own.contrast(with: ground) > others.contrast(with: ground) * 1.5, "\(palette.own)")
    }
  }

  @Test func `every class of values is seen on its ground without an outline`() throws {
    for palette in [Theme.standard.light, Theme.standard.dark] {
      let ground = try #require(Colour(palette.background))
      for step in palette.steps { #expect(try #require(Colour(step)).contrast(with: ground) >= 3, "\(step)") }
    }
  }
}

extension Theme {
  /// A theme whose first colour is as light as the grey of the others.
  fileprivate static let othersAreAlike: Theme = {
    var theme = Theme.standard
    theme.light.series[0] = "#7a7a9a"
    theme.dark.series[0] = "#4d84ca"
    return theme
  }()
}
