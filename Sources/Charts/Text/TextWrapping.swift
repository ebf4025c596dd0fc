extension TextMeasure {
  /// The lines of a text no wider than `room`, even where a reader sets it wider: broken at spaces, after hyphens and
  /// slashes, at soft hyphens, and within a word, with a hyphen, only where the word alone is too wide. Nothing is cut off.
  func wrap(_ text: String, to room: Double, size: Double = Type.label, weight: Weight = .regular) -> [String] {
    let room = room / spacing
    guard width(text, size: size, weight: weight) > room else { return [text.withoutSoftHyphens] }
    var lines: [String] = []
    var line = ""
    let space = thousandths(" ", weight)
    // Of the line so far, without the spaces at its end.
    var taken = 0
    var spaces = 0
    for piece in TextMeasure.pieces(of: text) {
      let ending = piece.unicodeScalars.reversed().prefix { $0 == " " }.count
      let own = thousandths(piece, weight) - ending * space
      if !line.isEmpty, own > 0, TextMeasure.pixels(taken + spaces * space + own, size) > room {
        lines.append(line.closedLine)
        line = ""
        (taken, spaces) = (0, 0)
      }
      line += piece
      (taken, spaces) = own > 0 ? (taken + spaces * space + own, ending) : (taken, spaces + ending)
      guard TextMeasure.pixels(taken, size) > room else { continue }
      let parts = broken(line, room, size: size, weight: weight)
      lines += parts.dropLast()
      line = parts.last ?? ""
      taken = thousandths(line.trimmedAtEnd, weight)
      spaces = line.count - line.trimmedAtEnd.count
    }
    if !line.trimmedAtEnd.isEmpty { lines.append(line.trimmedAtEnd.withoutSoftHyphens) }
    return lines
  }

  /// The width of the widest line.
  func width(_ lines: [String], size: Double = Type.label, weight: Weight = .regular) -> Double {
    lines.map { width($0, size: size, weight: weight) }.max() ?? 0
  }

  /// A text that is too wide for one line in parts that are not, each of a character at least; spaces at its end take
  /// no room. A part that ends between two letters has a hyphen, and the last has a few letters where the others have many.
  private func broken(_ text: String, _ room: Double, size: Double, weight: Weight) -> [String] {
    let word = text.trimmedAtEnd
    let hyphen = thousandths("-", weight)
    var parts: [[Character]] = [[]]
    var taken = 0
    for character in word {
      let own = thousandths(String(character), weight)
      if let last = parts.last, !last.isEmpty, TextMeasure.pixels(taken + own + hyphen, size) > room {
        parts.append([])
        taken = 0
      }
      parts[parts.count - 1].append(character)
      taken += own
    }
    while parts.count > 1, parts[parts.count - 1].count < TextMeasure.leastPart,
      parts[parts.count - 2].count > 2 * TextMeasure.leastPart
    {
      parts[parts.count - 1].insert(parts[parts.count - 2].removeLast(), at: 0)
    }
    return parts.indices.map { index in
      let part = String(parts[index])
      guard index + 1 < parts.count else { return part + text.dropFirst(word.count) }
      let isInWord = parts[index].last?.isLetter == true && parts[index + 1].first?.isLetter == true
      return isInWord ? part + "-" : part
    }
  }

  /// The fewest letters that stand on a line of their own.
  private static let leastPart = 3

  /// The text cut after each place where a line may end.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      switch scalar {
      case " ", "-", "/", "–", "\u{AD}":
        // Not before a mark that stands on it.
        guard index == scalars.endIndex || !scalars[index].properties.isGraphemeExtend else { continue }
        pieces.append(text[start..<index])
        start = index
      default: continue
      }
    }
    if start < index { pieces.append(text[start..<index]) }
    return pieces
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  fileprivate var withoutSoftHyphens: String { hasSoftHyphens ? filter { $0 != "\u{AD}" } : self }

  /// Nearly no text has one, and to take a text apart into its letters is dear.
  private var hasSoftHyphens: Bool {
    let bytes = utf8.span
    for index in bytes.indices.dropLast() where bytes[index] == 0xC2 && bytes[index + 1] == 0xAD { return true }
    return false
  }

  /// The line with a hyphen where it was broken at a soft one.
  fileprivate var closedLine: String {
    let text = trimmedAtEnd
    return text.last == "\u{AD}" ? text.withoutSoftHyphens + "-" : text.withoutSoftHyphens
  }
}
