import Vocabulary

extension ChartStyle {
  /// The classes that are neither inks nor slots, in the order in which a rule names them.
  struct OtherClasses: OptionSet, Sendable {
    let rawValue: UInt8

    static let ink = OtherClasses(rawValue: 1)
    static let value = OtherClasses(rawValue: 2)
    static let secondary = OtherClasses(rawValue: 4)
    static let own = OtherClasses(rawValue: 8)
    static let onBar = OtherClasses(rawValue: 16)
    static let paper = OtherClasses(rawValue: 32)
    static let patternStrokes = OtherClasses(rawValue: 64)
    /// No class of a rule, but that there are textures.
    static let patterns = OtherClasses(rawValue: 128)

    private static let names: [StaticString] = ["t", "tv", "u", "tn", "c", "p", "qp"]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ tone: TextRun.Tone) {
      switch tone {
      case .ink: self = .ink
      case .value: self = .value
      case .secondary: self = .secondary
      case .own: self = .own
      case .onBar: self = .onBar
      }
    }

    func select(in css: inout Sheet) {
      for index in OtherClasses.names.indices where rawValue & (1 << UInt8(index)) != 0 {
        css.select(OtherClasses.names[index])
      }
    }
  }

  /// The bytes of a sheet, written rule by rule.
  struct Sheet {
    private(set) var bytes: [UInt8] = []
    private let prefix: StaticString
    /// What stands after a rule: in a sheet that people read, a new line.
    private let end: StaticString
    private var hasSelector = false

    init(_ medium: Medium) {
      prefix = medium == .page ? ".ch-" : "."
      end = medium == .page ? "\n" : ""
      bytes.reserveCapacity(3072)
    }

    mutating func add(_ text: StaticString) { text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) } }

    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func add(number: Double) { bytes.append(digitsOf: Int(number)) }

    mutating func endRule() {
      bytes.append(UInt8(ascii: "}"))
      add(end)
    }

    /// One more class, or a class inside another, for the declarations that follow.
    mutating func select(_ name: StaticString, around inner: StaticString? = nil) {
      if hasSelector { bytes.append(UInt8(ascii: ",")) }
      hasSelector = true
      add(prefix)
      add(name)
      guard let inner else { return }
      bytes.append(UInt8(ascii: " "))
      add(prefix)
      add(inner)
    }

    mutating func declare(_ declaration: StaticString, _ value: String = "") {
      bytes.append(UInt8(ascii: "{"))
      add(declaration)
      if !value.isEmpty { add(value) }
      endRule()
      hasSelector = false
    }

    mutating func rule(
      _ name: StaticString, around inner: StaticString? = nil, _ declaration: StaticString, _ value: String = ""
    ) {
      select(name, around: inner)
      declare(declaration, value)
    }
  }
}
