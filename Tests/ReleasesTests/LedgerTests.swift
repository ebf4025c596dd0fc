import Diagnostics
import Documents
import Figures
import TestKit
import Testing
import Vocabulary

@testable import Releases

@Suite struct LedgerTests {
  private func key(_ period: String, _ place: String = "brda", _ category: Category? = nil) throws -> FigureKey {
    FigureKey(
      indicator: IndicatorID("visits"), place: PlaceID(place), period: try #require(Period(period)), category: category)
  }

  /// Stands in for SHA-256: enough to tell two small files apart.
  private func digest(_ bytes: [UInt8]) -> String { String(bytes.reduce(7) { ($0 &* 31) &+ UInt64($1) }, radix: 16) }

  private func write(_ id: String, _ day: String, _ bytes: [UInt8], figures: Int, to folder: TemporaryFolder) throws {
    let date = try #require(Day(day))
    let release = Release(
      id: id, date: date, cutOff: date, program: "1", inputs: "", figures: figures,
      ledger: digest(LedgerFile.plain(bytes)))
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "releases/\(id).csv")
    try folder.write(String(decoding: release.yaml, as: UTF8.self), to: "releases/\(id).yml")
  }

  private func read(_ folder: TemporaryFolder, into log: inout DiagnosticLog) throws -> Ledger {
    Ledger(from: try #require(Folder(folder.path)), digest: digest, into: &log)
  }

  @Test(arguments: ["2026-1", "a", "2026-03-02"]) func `an id is a slug`(_ id: String) { #expect(Release.isID(id)) }

  @Test(arguments: ["", "2026/1", "Prva", "../x", String(repeating: "a", count: 41)])
  func `anything else is no id`(_ id: String) { #expect(!Release.isID(id)) }

  @Test func `what two releases wrote is read back as it was`() throws {
    let girls = Category(dimension: "gender", value: "girls")
    var first = Snapshot()
    first.add(try key("2020"), .init("86"))
    first.add(try key("2021"), .init("90", isProvisional: true))
    first.add(try key("2021", "brda", girls), .init("0.512", base: 41))
    first.add(try key("2020", "brda", girls), nil)
    first.add(try key("2019"), .init("5"))
    var second = Snapshot()
    second.add(try key("2020"), nil)
    second.add(try key("2021"), .init("97"))
    second.add(try key("2021", "brda", girls), .init("0.512", base: 41))
    second.add(try key("2020", "brda", girls), nil)

    let folder = try TemporaryFolder()
    try write("b", "2026-01-01", LedgerFile.bytes(first, since: Snapshot()), figures: 4, to: folder)
    // The later day comes later, whatever its id.
    try write("a", "2026-02-01", LedgerFile.bytes(second, since: first), figures: 2, to: folder)
    var log = DiagnosticLog()
    let ledger = try read(folder, into: &log)
    #expect(log.diagnostics.isEmpty)
    #expect(ledger.entries.map(\.release.id) == ["b", "a"])
    #expect(ledger.last.count == second.count)
    #expect(second.changes(since: ledger.last).isEmpty)
    #expect(ledger.published[try key("2020")]?.text == "86", "what was published once is not forgotten")
    #expect(ledger.published[try key("2020", "brda", girls)] == nil)
    let kinds = ledger.entries[1].changes.map { "\($0.key.period.code) \($0.kind)" }.sorted()
    #expect(kinds == ["2019 gone", "2020 withheld", "2021 revised"])
    #expect(ledger.entries[1].changes.first { $0.kind == .revised }?.reason == .provisional)
    #expect(ledger.entries[1].changes.allSatisfy { $0.kind == .revised || $0.before == nil })
  }

  @Test func `terms are read back, and those that the portal declares no more are no reason to stop`() throws {
    let sets = PeriodSets([
      PeriodSet(id: "term", spans: [.init(id: "spring", title: LocalizedText([:]), first: 1, length: 6)])
    ])
    let spring = try #require(Period("2020-spring", in: sets))
    var figures = Snapshot()
    let place = PlaceID("brda")
    let key = FigureKey(indicator: IndicatorID("visits"), place: place, period: spring, category: nil)
    figures.add(key, .init("86"))
    figures.add(try self.key("2020-W07"), .init("5"))
    let folder = try TemporaryFolder()
    try write("a", "2026-01-01", LedgerFile.bytes(figures, since: Snapshot()), figures: 2, to: folder)
    var log = DiagnosticLog()
    let known = Ledger(
      from: try #require(Folder(folder.path)), periodSets: sets, digest: digest, into: &log)
    let week = try self.key("2020-W07")
    #expect(known.published[key]?.text == "86" && known.published[week]?.text == "5")
    let later = try read(folder, into: &log)
    #expect(log.diagnostics.isEmpty)
    #expect(later.published[key] == nil && later.published.count == 2)
  }

  @Test func `ids that a spreadsheet would take for formulas are read back as they were`() throws {
    var figures = Snapshot()
    let category = Category(dimension: "gender", value: "-other")
    figures.add(try key("2020", "-brda", category), .init("-5"))
    let bytes = LedgerFile.bytes(figures, since: Snapshot())
    #expect(String(decoding: bytes, as: UTF8.self).contains("visits,'-brda,gender,'-other,2020=-5"))
    var log = DiagnosticLog()
    let read = LedgerFile.read(bytes, file: "a.csv", into: &log)
    let expected = try key("2020", "-brda", category)
    #expect(log.diagnostics.isEmpty && read.map(\.0) == [expected])
  }

  @Test func `a figure that came back is there once`() throws {
    var empty = Snapshot()
    var full = Snapshot()
    full.add(try key("2020"), .init("86"))
    var log = DiagnosticLog()
    let folder = try TemporaryFolder()
    try write("a", "2026-01-01", LedgerFile.bytes(full, since: Snapshot()), figures: 1, to: folder)
    try write("b", "2026-01-02", LedgerFile.bytes(empty, since: full), figures: 0, to: folder)
    try write("c", "2026-01-03", LedgerFile.bytes(full, since: empty), figures: 1, to: folder)
    let ledger = try read(folder, into: &log)
    #expect(ledger.last.order.count == 1)
    #expect(ledger.entries[2].changes.map(\.kind) == [.new])
    empty.add(try key("2020"), .init("87"))
    #expect(empty.changes(since: ledger.last).map(\.kind) == [.revised])
  }

  @Test func `other ends of lines are the same ledger`() throws {
    var snapshot = Snapshot()
    snapshot.add(try key("2020"), .init("86"))
    let folder = try TemporaryFolder()
    try write("a", "2026-01-01", LedgerFile.bytes(snapshot, since: Snapshot()), figures: 1, to: folder)
    let text = try folder.text("releases/a.csv")
    try folder.write(text.split(separator: "\r\n").joined(separator: "\n") + "\n", to: "releases/a.csv")
    var log = DiagnosticLog()
    #expect(try read(folder, into: &log).last.count == 1)
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("86", "87", "ledger.changed"), ("2020=86", "2020=zz", "ledger.entry"),
    ("2020=86", "2020=86@9223372036854775807", "ledger.entry"),
    ("2020=86", "2020=86@-1", "ledger.entry"), ("place", "town", "ledger.columns"),
  ])
  func `a ledger that is not as it was written is refused`(_ old: String, _ new: String, _ id: String) throws {
    var snapshot = Snapshot()
    snapshot.add(try key("2020"), .init("86"))
    let text = String(decoding: LedgerFile.bytes(snapshot, since: Snapshot()), as: UTF8.self)
    let changed = Array(text.replacing(old, with: new).utf8)
    let folder = try TemporaryFolder()
    try write("a", "2026-01-01", id == "ledger.changed" ? Array(text.utf8) : changed, figures: 1, to: folder)
    try folder.write(String(decoding: changed, as: UTF8.self), to: "releases/a.csv")
    var log = DiagnosticLog()
    _ = try read(folder, into: &log)
    #expect(log.diagnostics.map(\.id) == [id])
    #expect(log.diagnostics.first?.location.file == "releases/a.csv")
  }

  @Test func `half of a release is refused`() throws {
    let folder = try TemporaryFolder()
    var log = DiagnosticLog()
    let date = Day(number: 20_000)
    let lone = Release(id: "a", date: date, cutOff: date, program: "1", inputs: "", figures: 0, ledger: "")
    try folder.write(String(decoding: lone.yaml, as: UTF8.self), to: "releases/a.yml")
    try folder.write("x\n", to: "releases/lone.csv")
    try folder.write("date: soon\n", to: "releases/c.yml")
    _ = try read(folder, into: &log)
    let found = Set(log.diagnostics.map { "\($0.location.file) \($0.id)" })
    #expect(found.isSuperset(of: ["releases/a.csv ledger.missing", "releases/lone.csv ledger.alone"]))
    #expect(found.contains("releases/c.yml yaml.type"))
  }
}
