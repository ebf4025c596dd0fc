import Foundation
import TestKit
import Testing

/// A chart that a page shows can be asked for in a text, and is the same picture there.
@Suite struct SameChartTests {
  @Test func `the same request gives the same picture in a text as on a page`() throws {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try FullPortal.portal.folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    for (number, asked) in FullPortal.asked.enumerated() {
      let id = "chart-\(number + 1)"
      for form in ["svg", "narrow.svg", "light.svg"] {
        let page = try folder.text("public/charts/\(asked.page).en.\(form)")
        let text = try folder.text("public/charts/news/2021-12-22-charts/\(id).en.\(form)")
        #expect(anonymous(text) == anonymous(page), "\(asked.reference) as \(form)")
      }
    }
  }

  /// The picture without the id that it has where it stands, which every id inside it begins with.
  private func anonymous(_ picture: String) -> String {
    guard let id = picture.firstMatch(of: /aria-labelledby="([a-z0-9-]+)-s-t"/)?.output.1 else { return picture }
    return picture.replacing("\"\(id)-", with: "\"-").replacing("#\(id)-", with: "#-")
  }
}
