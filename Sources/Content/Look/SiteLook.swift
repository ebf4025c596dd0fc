import Charts
import Diagnostics
import Documents
import Pictures
public import Vocabulary

/// What a portal looks like beside its charts: accents, mark and foot, from `theme.yml`.
public struct SiteLook: Hashable, Sendable {
  /// The colours of the site's own parts, each as `#19226c`; `nil` for Kazalo's own.
  public struct Accents: Hashable, Sendable {
    /// Of the current section, and behind what is reached first by keyboard.
    public var brand: String?
    /// Of links and buttons.
    public var link: String?

    var properties: String {
      let pairs = [("brand", brand), ("link", link)]
      return pairs.compactMap { name, colour in colour.map { "--\(name):\($0);" } }.joined()
    }
  }

  /// The picture that stands before the portal's name.
  public struct Logo: Hashable, Sendable {
    public var bytes: [UInt8]
    /// Where it stands on the site.
    public var path: String
    /// In pixels, as it is shown.
    public var width: Int
    public var height: Int

    /// As high as two lines of the name beside it.
    static let shownHeight = 40
  }

  public var light = Accents()
  public var dark = Accents()
  public var logo: Logo?
  /// The path of the logo's file in the portal's folder.
  public var logoFile: String?
  /// What stands first in the foot of every page.
  public var footer: LocalizedText?

  /// As custom properties, over those of the site's style; empty where nothing is declared.
  public var stylesheet: [UInt8] {
    var css = ""
    if !light.properties.isEmpty { css += ":root{\(light.properties)}\n" }
    // What was declared for light alone would be unreadable on a dark ground.
    let own = SiteLook.standardDark(under: light, dark)
    if !own.isEmpty { css += "@media (prefers-color-scheme:dark){:root{\(own)}}\n" }
    return Array(css.utf8)
  }

  private static func standardDark(under light: Accents, _ dark: Accents) -> String {
    var whole = dark
    if light.brand != nil { whole.brand = dark.brand ?? Ground.dark.standard.brand }
    if light.link != nil { whole.link = dark.link ?? Ground.dark.standard.link }
    return whole.properties
  }

  /// What accents are read on: the paper and its softer shade, as in the site's style.
  private enum Ground: String, CaseIterable {
    case light, dark

    var papers: [String] { self == .light ? ["#ffffff", "#f4f5f8"] : ["#14181d", "#1c2128"] }
    var standard: Accents {
      self == .light ? Accents(brand: "#19226c", link: "#1d3f94") : Accents(brand: "#aebfff", link: "#9db8ff")
    }
    var accents: WritableKeyPath<SiteLook, Accents> { self == .light ? \.light : \.dark }
  }

  /// WCAG 2.2, 1.4.3: of text.
  private static let leastContrast = 4.5

  public init() {}

  /// Reads what `theme.yml` says of it; what is wrong goes to `log`, and is not taken.
  init(_ document: YAMLValue, in folder: Folder, into log: inout DiagnosticLog) {
    for ground in Ground.allCases {
      let declared = document[ground.rawValue]
      self[keyPath: ground.accents].brand = SiteLook.colour(declared?["brand"], "brand", ground, into: &log)
      self[keyPath: ground.accents].link = SiteLook.colour(declared?["link"], "link", ground, into: &log)
    }
    footer = document["footer"]?.localizedText
    if let value = document["logo"] { read(value, in: folder, into: &log) }
  }

  private static func colour(
    _ value: YAMLValue?, _ name: String, _ ground: Ground, into log: inout DiagnosticLog
  ) -> String? {
    guard let value else { return nil }
    guard let colour = Colour(value.text ?? "") else {
      log.error(
        "theme.colour", value.location, "\"\(value.text ?? "")\" is no colour",
        hint: "write six hexadecimal digits in quotes, such as \"#19226c\"")
      return nil
    }
    let worst = ground.papers.compactMap { paper in Colour(paper).map { ($0.contrast(with: colour), paper) } }
      .min { $0.0 < $1.0 }
    if let (contrast, paper) = worst, contrast < leastContrast {
      let tenths = Int((contrast * 10).rounded(.down))
      log.error(
        "theme.accent", value.location,
        "\(name) on the \(ground.rawValue) ground has a contrast of \(tenths / 10).\(tenths % 10) : 1 with \(paper), below 4.5 : 1",
        hint: "take one that stands out more: it is a colour of text")
      return nil
    }
    return colour.hex
  }

  private mutating func read(_ value: YAMLValue, in folder: Folder, into log: inout DiagnosticLog) {
    let path = value.text ?? ""
    guard folder.contains(path) else {
      log.error(
        "theme.logo", value.location, "there is no file \"\(path)\" for the logo",
        hint: "write its path in the portal's folder, such as logo.svg")
      return
    }
    logoFile = path
    guard let bytes = folder.bytes(path, into: &log) else { return }
    do throws(PictureHeader.Problem) {
      let header = try PictureHeader(bytes)
      PictureCheck.report(header, path, into: &log)
      if bytes.count > PictureCheck.heavy {
        PictureCheck.report(size: bytes.count, of: header, path, isLightened: false, into: &log)
      }
      guard let size = header.size else {
        log.error(
          "theme.logo-size", SourceLocation(file: path), "the logo does not say how large it is",
          hint: "give the drawing a width and a height")
        return
      }
      let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      logo = Logo(
        bytes: bytes, path: "assets/logo.\(ending)",
        width: max(1, (size.width * Logo.shownHeight + size.height / 2) / size.height), height: Logo.shownHeight)
    } catch {
      PictureCheck.report(error, path, into: &log)
    }
  }
}
