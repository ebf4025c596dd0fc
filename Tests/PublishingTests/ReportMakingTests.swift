import Diagnostics
import Site
import Testing

@testable import Publishing

/// Which reports a build makes, and by what a PDF is known.
@Suite struct ReportMakingTests {
  struct Case: Sendable {
    var asked: ReportMode?
    var said: String?
    var mode: ReportMode
    var isRefused = false
  }

  @Test(arguments: [
    Case(asked: nil, said: nil, mode: .html), Case(asked: nil, said: "WeasyPrint version 70.0", mode: .pdf),
    Case(asked: nil, said: "WeasyPrint version 57.2", mode: .html),
    Case(asked: nil, said: "Usage: something else", mode: .html),
    Case(asked: .html, said: "WeasyPrint version 70.0", mode: .html),
    Case(asked: .pdf, said: "WeasyPrint version 71.1\n", mode: .pdf),
    Case(asked: .pdf, said: "WeasyPrint version 57.2", mode: .html, isRefused: true),
    Case(asked: .pdf, said: nil, mode: .html, isRefused: true),
  ])
  func `PDF is made where the formatter is new enough, and whoever asked for it in vain is told`(one: Case) {
    let making = ReportMaking(one.asked, version: one.said)
    #expect(making.mode == one.mode)
    var log = DiagnosticLog()
    making.report(in: "public", into: &log)
    #expect(log.inOrder.map(\.id) == (one.isRefused ? ["reports.none"] : []))
    #expect(!log.hasErrors)
  }

  @Test(arguments: [
    ("%PDF-1.7\n…/ID [(0123456789abcdef0123456789abcdef) (00)]\n%%EOF", true),
    ("%PDF-1.7\n…/ID [(ffff456789abcdef0123456789abcdef) (00)]\n%%EOF", false),
    ("%PDF-1.7\n0123456789abcdef0123456789abcdef\n%%EOF", false), ("", false),
  ])
  func `a PDF is taken as it is where it names what it was made of`(pdf: String, isMade: Bool) {
    #expect(ReportMaking.isMade(Array(pdf.utf8), of: "0123456789abcdef0123456789abcdef") == isMade)
  }

  @Test func `a report is known by its text, its address and its formatter`() {
    let order = PaperOrder(path: "a.pdf", html: Array("<p>a".utf8), address: "https://a.example/a.html")
    let making = ReportMaking(nil, version: "WeasyPrint version 70.0")
    var other = order
    other.html += [10]
    var elsewhere = order
    elsewhere.address += "#"
    let digests = [
      making.digest(of: order), making.digest(of: other), making.digest(of: elsewhere),
      ReportMaking(nil, version: "WeasyPrint version 70.1").digest(of: order),
    ]
    #expect(Set(digests).count == 4 && digests.allSatisfy { $0.count == 32 })
  }
}
