import Foundation
import TestKit
import Testing

/// Pages on which many places are told of together, of a portal in which much is withheld.
@Suite struct ToldTogetherTests {
  private static let targets = """
    indicator,place,year,value,kind
    cost,a,2021,20000,own
    cost,b,2021,30000,own
    cost,c,2021,80000,own
    index-safety,,2021,0.65,good-enough

    """

  @Test func `goals, topics, lists of changes and the catalogue tell nothing of a withheld figure`() throws {
    let files = try LeakPortal.publish(["targets.csv": Self.targets]).files
    func text(_ path: String) throws -> String { String(decoding: try #require(files[path]), as: UTF8.self) }
    var hidden: Set<[String]> = []
    for (path, bytes) in files where path.wholeMatch(of: /data\/[a-z-]+\.csv/) != nil {
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if cells.count > 12, cells[12] == "C", cells[4].isEmpty { hidden.insert(Array(cells[0..<3])) }
      }
    }
    #expect(hidden.contains(["cost", "a", "2021"]))

    let goals = try text("en/goals.html")
    #expect(goals.contains("not published") && goals.contains("cannot say ("))
    #expect(goals.contains(#"id="a""#) && !goals.contains("Indicator visitors"))
    var met = 0
    let pages = files.keys.filter { $0.wholeMatch(of: /en\/(goals|(topics|indicators)\/[a-z-]+)\.html/) != nil }
    #expect(pages.count { $0.hasPrefix("en/topics/") } > 0)
    for page in pages.sorted() {
      for table in try text(page).matches(of: /(?s)<table.*?<\/table>/).map(\.output) {
        let heads = table.matches(of: /data-indicator="([^"]+)" data-period="([^"]+)"/).map {
          [String($0.output.1), String($0.output.2)]
        }
        for row in table.matches(of: /(?s)<tr[^>]* data-place="([^"]+)".*?<\/tr>/) {
          let cells = row.output.0.matches(of: /(?s)<td.*?<\/td>/).map(\.output)
          for (head, cell) in zip(heads, cells.suffix(heads.count))
          where hidden.contains([head[0], String(row.output.1), head[1]]) {
            met += 1
            let said = cell.replacing(/<[^>]*>/, with: "")
            #expect(!cell.contains("<path") && !said.contains(where: \.isNumber), "\(page): \(cell)")
          }
        }
      }
      for list in try text(page).matches(of: /(?s)<dd data-indicator="([^"]+)" data-period="(\d+)">(.*?)<\/dd>/) {
        let year = try #require(Int(list.output.2))
        for place in list.output.3.matches(of: /data-place="([^"]+)"/) {
          for told in [year, year - 1] {
            #expect(!hidden.contains([String(list.output.1), String(place.output.1), "\(told)"]), "\(page)")
          }
        }
      }
    }
    #expect(met > 2)
    #expect(try text("en/data.html").contains(",C,") && files["data/all.zip"] != nil)
  }
}
