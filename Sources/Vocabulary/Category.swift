/// One value of a breakdown, such as `gender=girls` or `topic=sport`, or of two breakdowns crossed, such as
/// `gender*age=girls*15-19`.
///
/// Dimensions and their values are code lists of the portal, never of the program.
public struct Category: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Stands between the lists of a crossing and between their values; no id has it.
  public static let crossing: Character = "*"

  public let dimension: String
  public let value: String

  public init(dimension: String, value: String) {
    self.dimension = dimension
    self.value = value
  }

  /// What all of some categories have in common, in their order.
  public init(crossing parts: [Category]) {
    self.init(
      dimension: parts.map(\.dimension).joined(separator: String(Category.crossing)),
      value: parts.map(\.value).joined(separator: String(Category.crossing)))
  }

  /// Of a crossing, the categories that are crossed; else itself alone.
  public var parts: [Category] {
    let dimensions = Category.parts(of: dimension)
    guard dimensions.count > 1 else { return [self] }
    let values = Category.parts(of: value)
    guard values.count == dimensions.count else { return [self] }
    return zip(dimensions, values).map { Category(dimension: $0, value: $1) }
  }

  /// The lists of a crossing, or the values of one of its categories.
  public static func parts(of name: String) -> [String] {
    name.utf8.contains(UInt8(ascii: "*")) ? name.split(separator: crossing).map(String.init) : [name]
  }

  public var description: String { "\(dimension)=\(value)" }

  public static func < (left: Category, right: Category) -> Bool {
    (left.dimension, left.value) < (right.dimension, right.value)
  }
}

/// Why a text is no category.
public enum CategoryProblem: Error, Hashable, Sendable {
  /// It is not written as one.
  case shape
  case unknownList(String)
  case unknownValue(String, list: String)
  /// Both halves of a crossing name the same list, or there are more than two.
  case notCrossed
}

extension Category {
  /// Reads `gender=girls`, or of two lists crossed `gender=girls|age=15-19`, in any order; a comma or `*` will do for the
  /// stroke, and a colon for the sign.
  ///
  /// - Parameter dimensions: the lists, in whose order a crossing names its own.
  public init(_ text: some StringProtocol, among dimensions: [Dimension]) throws(CategoryProblem) {
    var found: [(place: Int, category: Category)] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { "|,*".contains($0) }) {
      let halves = part.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == ":" }
      let name = String(halves[0])
      guard halves.count == 2, !name.isEmpty else { throw .shape }
      guard let place = dimensions.firstIndex(where: { $0.id == name }) else { throw .unknownList(name) }
      let value = String(halves[1])
      guard dimensions[place].index(of: value) != nil else { throw .unknownValue(value, list: name) }
      found.append((place, Category(dimension: name, value: value)))
    }
    guard found.count <= 2, Set(found.map(\.place)).count == found.count else { throw .notCrossed }
    self.init(crossing: found.sorted { $0.place < $1.place }.map(\.category))
  }
}

extension Dimension {
  /// What a breakdown is called in addresses: `by-gender`. A crossing is told apart by letters that every system has in
  /// names of files.
  public static func addressName(of id: String) -> String {
    "by-" + Category.parts(of: id).joined(separator: "-x-")
  }

  /// The name of a crossing of lists, in the order of `dimensions`; `nil` where one of them is not there, or twice.
  public static func crossing(_ ids: [String], among dimensions: [Dimension]) -> String? {
    let places = ids.compactMap { id in dimensions.firstIndex { $0.id == id } }
    guard places.count == ids.count, Set(places).count == ids.count else { return nil }
    return places.sorted().map { dimensions[$0].id }.joined(separator: String(Category.crossing))
  }

  /// A crossing as a dimension of its own: a value for each pair; `nil` where a list is not there.
  public init?(crossing id: String, among dimensions: [Dimension]) {
    let lists = Category.parts(of: id).compactMap { id in dimensions.first { $0.id == id } }
    guard lists.count == 2, Category.parts(of: id).count == 2 else { return nil }
    let pairs = lists[0].values.flatMap { first in lists[1].values.map { (first, $0) } }
    self.init(
      id: id, title: LocalizedText(joining: [lists[0].title, lists[1].title], " × "),
      values: pairs.map { first, second in
        let both = [Category(dimension: "", value: first.id), Category(dimension: "", value: second.id)]
        // A value that others are added together into stands for the pairs of these.
        let firsts = first.parts.isEmpty ? [first.id] : first.parts
        let seconds = second.parts.isEmpty ? [second.id] : second.parts
        let crossed = firsts.flatMap { first in seconds.map { "\(first)\(Category.crossing)\($0)" } }
        return Value(
          id: Category(crossing: both).value, title: LocalizedText(joining: [first.title, second.title], ", "),
          parts: first.parts.isEmpty && second.parts.isEmpty ? [] : crossed)
      }, scope: .figures, isMany: lists.contains(where: \.isMany), isRequired: false, isWhole: false, isOfAges: false,
      crossed: lists.map(\.id))
  }
}

extension LocalizedText {
  /// Texts side by side, in the languages that all of them have.
  public init(joining texts: [LocalizedText], _ separator: String) {
    var joined: [Language: String] = [:]
    for language in texts.first?.texts.keys.sorted() ?? [] {
      let words = texts.compactMap { $0[language] }
      if words.count == texts.count { joined[language] = words.joined(separator: separator) }
    }
    self.init(joined)
  }
}
