import TestKit

/// A portal of indicators that others computed: generated, so that every figure is another one.
struct ReportedPortal {
  static let indicators = 200
  static let themes = 8
  private static let years = [2021, 2022, 2024]
  private static let places = ["network", "brda"]
  private static let groups = ["gender=girls", "gender=boys", "district=north", "district=south"]

  /// The files, by their paths in the portal's folder.
  private(set) var files: [String: String] = [:]
  /// By the indicator's number: how its figures are printed.
  private(set) var printed: [Int: [String]] = [:]
  /// By the indicator's number: its goal as it is printed.
  private(set) var goals: [Int: String] = [:]

  static func title(_ number: Int) -> String { "Measure number \(number)" }

  init() {
    var table = "indicator,place,period,category,value,unit,source\n"
    var targets = "indicator,place,year,value,kind\n"
    for number in 1...ReportedPortal.indicators {
      let isShare = number % 4 == 0
      files["indicators/m-\(number).yml"] = """
        id: m-\(number)
        title: { en: \(ReportedPortal.title(number)) }
        reported: true
        unit: \(isShare ? "percent" : "kg")
        theme: theme-\(number % ReportedPortal.themes)

        """
      var value = number * 37 % 40 * 2
      for place in ReportedPortal.places {
        for year in ReportedPortal.years {
          for category in [""] + ReportedPortal.groups {
            value += 1
            let shown = isShare ? "\(value).\(number % 9 + 1)" : "\(value * 10).5"
            table += "m-\(number),\(place),\(year),\(category),\(shown),\(isShare ? "percent" : ""),office\n"
            printed[number, default: []].append(isShare ? "\(shown)%" : ReportedPortal.grouped(shown))
          }
        }
      }
      targets += "m-\(number),,2030,\(isShare ? "0.\(10 + number % 80)" : "\(number)"),good-enough\n"
      goals[number] = isShare ? "\(10 + number % 80).0%" : "\(number).0\u{A0}kg"
    }
    files["records/reported/office.csv"] = table
    files["targets.csv"] = targets
    files["units.yml"] = "- { id: kg, symbol: kg, name: { en: kilograms } }\n"
    files["themes.yml"] = (0..<ReportedPortal.themes).map {
      "- { id: theme-\($0), title: { en: Theme \($0) }, explanation: { en: About \($0). } }\n"
    }.joined()
    files["sources.yml"] = """
      - id: office
        title: { en: Yearbook }
        publisher: Statistical Office
        demonstration: false
        licence: { name: CC0 1.0, address: "https://creativecommons.org/publicdomain/zero/1.0/" }
        method: { en: Counted at the door. }
        files: [records/reported]

      """
    let plain = SmallPortal.plain.files
    let codes: [String] = (plain["codes.yml"] ?? "").split(separator: "\n").map {
      String($0).replacing(/sl: [^,}]+,\ /, with: "")
    }
    let district = [
      "  - id: district", "    title: { en: District }",
      "    values: [{ id: north, title: { en: North } }, { id: south, title: { en: South } }]",
    ]
    files["codes.yml"] = (codes + district).joined(separator: "\n") + "\n"
    files["places/municipalities.csv"] = "id,code,name_en\nbrda,007,Brda\n"
    files["portal.yml"] = """
      title: { en: Figures of others }
      summary: { en: All of them. }
      base_address: https://portal.example.org
      languages: [en]
      publisher: { name: { en: Town hall }, address: "https://portal.example.org/" }
      licence: { name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/" }
      cut_off: 2024-12-31

      """
  }

  /// As English writes numbers: `1,230.5`.
  private static func grouped(_ number: String) -> String {
    let whole = number.prefix { $0 != "." }
    return whole.count < 4 ? number : "\(whole.dropLast(3)),\(number.suffix(number.count - whole.count + 3))"
  }
}
