public import Diagnostics
public import Documents
public import Vocabulary

/// A unit as a definition names it: by its name alone, or with the words that it needs.
struct WrittenUnit {
  var unit: Unit
  var decimals: Int?
  /// `nil` where it has words elsewhere.
  var declared: DeclaredUnit?

  /// The units of a definition, the main one first; none where it names none, which `log` then says.
  static func all(of document: YAMLValue, into log: inout DiagnosticLog) -> [WrittenUnit] {
    switch (document["unit"], document["units"]) {
    case (let unit?, nil): return [WrittenUnit(unit)]
    case (nil, let list?) where !list.elements.isEmpty:
      let units = list.elements.map(WrittenUnit.init)
      for (index, element) in list.elements.enumerated()
      where units[..<index].contains(where: { $0.unit == units[index].unit }) {
        log.error(
          "indicator.unit-twice", element.location, "the unit \"\(units[index].unit)\" stands twice",
          hint: "keep one of them")
        return []
      }
      return units
    case (nil, nil):
      log.error(
        "yaml.missing-key", document.location, "the key \"unit\" is missing",
        hint: "add it: percent, points, a unit of units.yml, or { id: kg, symbol: kg }")
    case (_, let list):
      log.error(
        "indicator.units", list?.location ?? document.location, "an indicator has one unit, or a list of units",
        hint: "write unit: percent, or units: [people, percent] with the main one first")
    }
    return []
  }

  private init(_ value: YAMLValue) {
    unit = Unit(value.text ?? value["id"]?.text ?? "")
    decimals = value["decimals"]?.integer
    guard let symbol = value["symbol"]?.anyText else { return }
    declared = DeclaredUnit(unit: unit, symbol: symbol, name: value["name"]?.anyText ?? LocalizedText([:]))
  }
}

extension DeclaredUnit {
  /// The name of the file of a portal's own units.
  public static let file = "units.yml"

  /// What `units.yml` may hold.
  public static let shape: Shape = .list(
    .object([
      .init("id", .slug, required: true, "The name of the unit, as indicators name it."),
      .init("symbol", .scalarOr(.text, .localized), required: true, "What stands behind a number, such as kg."),
      .init("name", .scalarOr(.text, .localized), "What stands on an axis; the symbol where left out."),
    ]))

  /// The units of `units.yml` and of definitions. Two that are not the same go to `log`.
  public static func load(
    from folder: Folder, _ definitions: [IndicatorDefinition], into log: inout DiagnosticLog
  ) -> [DeclaredUnit] {
    var found: [(unit: DeclaredUnit, location: SourceLocation)] = []
    func add(_ unit: DeclaredUnit, at location: SourceLocation) {
      guard let other = found.first(where: { $0.unit.unit == unit.unit }) else { return found.append((unit, location)) }
      guard other.unit != unit else { return }
      log.error(
        "unit.twice", location, "the unit \"\(unit.unit)\" is declared twice, and not the same",
        hint: "the other stands in \(other.location.file), line \(other.location.line): keep one of them")
    }
    if let document = YAMLFile.read(file, shape, from: folder, isOptional: true, into: &log) {
      for element in document.elements {
        guard let id = element["id"]?.text, let symbol = element["symbol"]?.anyText else { continue }
        if found.contains(where: { $0.unit.unit.name == id }) {
          log.error("unit.twice", element.location, "the unit \"\(id)\" stands twice", hint: "keep one of them")
          continue
        }
        let name = element["name"]?.anyText ?? LocalizedText([:])
        found.append((DeclaredUnit(unit: Unit(id), symbol: symbol, name: name), element.location))
      }
    }
    for definition in definitions {
      for unit in definition.declaredUnits {
        add(unit, at: definition.location(of: definition.document?["unit"] == nil ? "units" : "unit"))
      }
    }
    return found.map(\.unit)
  }
}
