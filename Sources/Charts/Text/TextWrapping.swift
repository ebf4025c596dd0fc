extension TextMeasure {
  /// The lines of a text no wider than `room`: broken at spaces, after hyphens and slashes, at soft hyphens, and within a
  /// word only where the word alone is too wide. Nothing is cut off.
  func wrap(_ text: String, to room: Double, size: Double, weight: Weight = .regular) -> [String] {
    guard width(text, size: size, weight: weight) > room else { return [text.withoutSoftHyphens] }
    var lines: [String] = []
    var line = ""
    for piece in TextMeasure.pieces(of: text) {
      let joined = line + piece
      if line.isEmpty || width(joined.trimmedAtEnd, size: size, weight: weight) <= room {
        line = joined
      } else {
        lines.append(line.closedLine)
        line = piece
      }
      while width(line.trimmedAtEnd, size: size, weight: weight) > room, line.count > 1 {
        let head = fitting(line, room, size: size, weight: weight)
        lines.append(String(head))
        line.removeFirst(head.count)
      }
    }
    if !line.trimmedAtEnd.isEmpty { lines.append(line.trimmedAtEnd.withoutSoftHyphens) }
    return lines
  }

  /// The width of the widest line.
  func width(_ lines: [String], size: Double, weight: Weight = .regular) -> Double {
    lines.map { width($0, size: size, weight: weight) }.max() ?? 0
  }

  private func fitting(_ word: String, _ room: Double, size: Double, weight: Weight) -> Substring {
    var end = word.index(after: word.startIndex)
    while end < word.endIndex {
      let next = word.index(after: end)
      if width(String(word[..<next]), size: size, weight: weight) > room { break }
      end = next
    }
    return word[..<end]
  }

  /// The text cut after each place where a line may end.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      switch character {
      case " ", "-", "/", "–", "\u{AD}":
        pieces.append(piece)
        piece = ""
      default: continue
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  fileprivate var withoutSoftHyphens: String { utf8.contains(0xC2) ? filter { $0 != "\u{AD}" } : self }

  /// The line with a hyphen where it was broken at a soft one.
  fileprivate var closedLine: String {
    let text = trimmedAtEnd
    return text.last == "\u{AD}" ? text.withoutSoftHyphens + "-" : text.withoutSoftHyphens
  }
}
