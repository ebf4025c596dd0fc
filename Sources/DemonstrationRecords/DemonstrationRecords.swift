import FoundationEssentials

/// All demonstration records of a portal. The same seed gives the same bytes.
struct DemonstrationRecords {
  let folder: String
  let seed: UInt64

  func write() throws {
    var visitors = VisitorTable(seed: seed)
    for centre in InventedCentre.all {
      var generator = ActivityGenerator(centre, seed: seed)
      let activities = generator.activities()
      visitors.add(centre, activities)
      try write(ActivityTable.bytes(activities, of: centre), to: "records/activities/\(centre.id).csv")
    }
    try write(OpeningTable.bytes(InventedCentre.all), to: "records/openings.csv")
    try write(visitors.bytes(), to: "records/visitors.csv")
    try write(KeyFigureTable.bytes(InventedCentre.all, seed: seed), to: "records/key-figures.csv")
    let population = try String(contentsOfFile: folder + "/places/population.csv", encoding: .utf8)
    try write(YouthTable.bytes(population, seed: seed), to: "places/population/demonstration.csv")
    for year in 2019...2025 {
      try write(SurveyTable.bytes(year: year, InventedCentre.all, seed: seed), to: "surveys/responses/\(year).csv")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = folder + "/" + path
    let parent = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
  }
}
