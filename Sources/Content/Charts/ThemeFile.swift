public import Charts
public import Diagnostics
public import Documents

/// The colours of a portal and its charts, its logo and the words of its foot, from `theme.yml`.
///
/// What it leaves out is as in Kazalo's own. Colours that some eyes could not read or tell apart are problems.
public enum ThemeFile {
  /// Its name in the portal's folder.
  public static let path = "theme.yml"

  /// What `theme.yml` may hold.
  public static let shape: Shape = {
    let colours: Shape = .object([
      .init("series", .list(.text), "Six colours of lines, bars and their labels, such as \"#19226c\"."),
      .init("answers", .list(.text), "Seven colours of an answer scale: negative, neutral in the middle, positive."),
      .init("steps", .list(.text), "Five colours of classes on maps and in heat tables, from the least."),
      .init(
        "brand", .text, "The colour of the portal: of the current section and of what is reached first by keyboard."),
      .init("link", .text, "The colour of links and buttons."),
    ])
    return .object([
      .init("light", colours, "On a light ground, and in print."), .init("dark", colours, "On a dark ground."),
      .init("logo", .text, "The path of a picture that stands before the portal's name: SVG, PNG, JPEG or WebP."),
      .init("footer", .localized, "What stands first in the foot of every page, in each language."),
    ])
  }()

  /// Reads `theme.yml`; the standard theme where there is none, or it is wrong, which goes to `log`.
  public static func load(from folder: Folder, into log: inout DiagnosticLog) -> (charts: Theme, look: SiteLook) {
    guard let document = YAMLFile.read(path, shape, from: folder, limit: 1 << 16, isOptional: true, into: &log) else {
      return (.standard, SiteLook())
    }
    return (charts(document, into: &log), SiteLook(document, in: folder, into: &log))
  }

  private static func charts(_ document: YAMLValue, into log: inout DiagnosticLog) -> Theme {
    var theme = Theme.standard
    var problems = DiagnosticLog()
    for (ground, palette) in [("light", \Theme.light), ("dark", \Theme.dark)] {
      for (list, colours) in [("series", \Palette.series), ("answers", \Palette.answers), ("steps", \Palette.steps)] {
        guard let value = document[ground]?[list] else { continue }
        let standard = theme[keyPath: palette][keyPath: colours]
        if let found = read(value, count: standard.count, into: &problems) {
          theme[keyPath: palette][keyPath: colours] = found
        }
      }
    }
    if !problems.hasErrors {
      for fault in theme.faults { report(fault, document, into: &problems) }
    }
    log.merge(problems)
    return problems.hasErrors ? .standard : theme
  }

  private static func read(_ value: YAMLValue, count: Int, into log: inout DiagnosticLog) -> [String]? {
    let elements = value.elements
    var isWhole = elements.count == count
    if !isWhole {
      log.error(
        "theme.count", value.location, "there are \(elements.count) colours, and \(count) are needed",
        hint: "name exactly \(count)")
    }
    for element in elements where Colour(element.text ?? "") == nil {
      log.error(
        "theme.colour", element.location, "\"\(element.text ?? "")\" is no colour",
        hint: "write six hexadecimal digits in quotes, such as \"#19226c\"")
      isWhole = false
    }
    return isWhole ? elements.map { Colour($0.text ?? "")?.hex ?? "" } : nil
  }

  private static func report(_ fault: Theme.ColourFault, _ document: YAMLValue, into log: inout DiagnosticLog) {
    let list = document[fault.ground.rawValue]?[fault.list.rawValue]
    let location = list?.elements[fault.index].location ?? document.location
    let name: ProblemText = "colour \(fault.index + 1) of \(fault.list.rawValue) on the \(fault.ground.rawValue) ground"
    switch fault.rule {
    case .faint(let contrast, let needed, let ground):
      log.error(
        "theme.faint", location, "\(name) has a contrast of \(ratio(contrast)) with \(ground), below \(ratio(needed))",
        hint: fault.mended.map { "take \"\($0)\", or another that stands out more" } ?? "take one that stands out more")
    case .unreadable(let contrast, let needed):
      log.error(
        "theme.unreadable-text", location,
        "neither white nor black can be read on \(name): \(ratio(contrast)), below \(ratio(needed))",
        hint: "take a darker or a lighter one")
    case .alike(let other, let vision, let difference, let needed):
      let eyes: ProblemText = vision == .usual ? "for all eyes" : "for \(vision.rawValue) eyes"
      log.error(
        "theme.alike", location,
        "\(name) looks like colour \(other + 1) \(eyes): they differ by \(tenths(difference)), below \(tenths(needed))",
        hint: fault.mended.map { "take \"\($0)\", or another of other lightness, for that is what all eyes see" }
          ?? "give the others more room: colours of other lightness, for that is what all eyes see")
    case .level(let contrast, let needed):
      log.error(
        "theme.level", location,
        "\(name) has a contrast of \(ratio(contrast)), too near to the class before it, which asks for \(ratio(needed))",
        hint: "let each class stand out from the ground a quarter more than the one before it")
    }
  }

  private static func ratio(_ contrast: Double) -> String { "\(tenths(contrast)) : 1" }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
