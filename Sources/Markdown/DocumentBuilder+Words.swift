import Diagnostics

extension DocumentBuilder {
  /// Takes words that libcmark found: they may hold footnotes and bare addresses, and characters that entities stand for.
  mutating func add(words: String, _ node: CommonMark.Node) {
    var letters = Array(words.utf8)
    addressEnd = nil
    guard var offset = reader.offset(of: letters, node) else {
      return add(.text(FootnoteMark.unmarked(words)), source.location(line: node.line, column: node.column))
    }
    let mark = DocumentBuilder.pieceMark
    if pieces != nil, offset == source.start(ofLine: reader.leaf.firstLine), letters.starts(with: mark) {
      reader.text.hide(offset..<offset + mark.count)
      letters.removeFirst(mark.count)
      offset += mark.count
    }
    reportForbidden(in: letters, at: offset)
    // What stands between < and > is an address and no words.
    if open.last?.isAutolink == true { reader.text.hide(offset..<max(reader.cursor, offset), as: SourceText.address) }
    let pieces = TextPiece.pieces(of: letters, readsAddresses: !open.contains(where: \.isLink))
    let offsets = reader.text.offsets(of: pieces.map(\.start), in: letters, at: offset, before: reader.leaf.end)
    for (index, piece) in pieces.enumerated() {
      if case .address = piece.content {
        let end = index + 1 < pieces.count ? offsets[index + 1] : reader.cursor
        reader.text.hide(offsets[index]..<max(end, offsets[index]), as: SourceText.address)
        if index + 1 == pieces.count { addressEnd = reader.cursor }
      }
      add(piece, source.location(of: offsets[index]))
    }
  }

  private mutating func add(_ piece: TextPiece, _ place: SourceLocation) {
    switch piece.content {
    case .text(let words): add(.text(words), place)
    case .footnote(let name):
      guard open.contains(where: \.isLink) else { return add(.footnote(name), place) }
      add(.text("[^\(name)]"), place)
      log.warning(
        "markdown.footnote", place, "the footnote \"\(name)\" stands inside a link and is shown as it is written",
        hint: "put it behind the link")
    case .address(let words, let destination):
      let link = Inline.Link(
        destination: destination, title: "", content: [Inline(content: .text(words), location: place)],
        location: place, destinationLocation: place)
      add(.link(link), place)
    }
  }

  /// An address that runs into emphasis was cut there: libcmark reads emphasis first.
  mutating func warnOfCutAddress(_ node: CommonMark.Node) {
    guard let end = addressEnd, reader.offset(of: node) == end else { return }
    log.warning(
      "markdown.address", source.location(of: end), "the address ends where the emphasis begins",
      hint: "put the whole address between < and >")
  }

  // MARK: What no text may hold

  /// Reports what entities stand for that no text of a site may hold; as itself it was refused before.
  ///
  /// libcmark makes U+FFFD of what it can't write, so those that stand for it are looked at too.
  private mutating func reportForbidden(in letters: [UInt8], at offset: Int) {
    var suspects = letters.indices.filter { letters[$0] == 0xEF && letters[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
    var next = 0
    while let place = ForbiddenCharacter.first(in: letters, from: next) {
      suspects.append(place)
      next = place + 1
    }
    guard !suspects.isEmpty else { return }
    let offsets = reader.text.offsets(of: suspects.sorted(), in: letters, at: offset, before: reader.leaf.end)
    for offset in offsets where offset < reader.leaf.end && source.bytes[offset] == UInt8(ascii: "&") {
      let number = SourceText.number(ofEntity: source.bytes[offset...].prefix(40))
      guard let scalar = Unicode.Scalar(number ?? 0), ForbiddenCharacter.contains(scalar) else { continue }
      log.report(.forbidden(ForbiddenCharacter.name(scalar), at: source.location(of: offset)))
    }
  }

  /// Reports the same in an address, a title or the name of a language.
  mutating func check(_ words: String, at location: SourceLocation) {
    let isMark = { (scalar: Unicode.Scalar) in
      scalar.value == UInt32(FootnoteMark.opening) || scalar.value == UInt32(FootnoteMark.closing)
    }
    guard let scalar = words.unicodeScalars.first(where: { ForbiddenCharacter.contains($0) && !isMark($0) }) else {
      return
    }
    log.report(.forbidden(ForbiddenCharacter.name(scalar), at: location))
  }
}

/// A piece of the words between marks: words, a footnote or an address.
struct TextPiece {
  enum Piece {
    case text(String)
    case footnote(String)
    case address(String, destination: String)
  }

  /// Its offset in the words.
  var start: Int
  var content: Piece

  static func pieces(of letters: [UInt8], readsAddresses: Bool) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var start = 0
    for (range, name) in FootnoteMark.all(in: letters) {
      append(letters, start..<range.lowerBound, readsAddresses, to: &pieces)
      pieces.append(TextPiece(start: range.lowerBound, content: .footnote(name)))
      start = range.upperBound
    }
    append(letters, start..<letters.count, readsAddresses, to: &pieces)
    return pieces
  }

  private static func append(
    _ letters: [UInt8], _ range: Range<Int>, _ readsAddresses: Bool, to pieces: inout [TextPiece]
  ) {
    let words = Array(letters[range])
    var start = 0
    for address in readsAddresses ? BareAddress.all(in: words) : [] {
      appendText(words, start..<address.range.lowerBound, range.lowerBound, to: &pieces)
      let shown = String(decoding: words[address.range], as: UTF8.self)
      pieces.append(
        TextPiece(
          start: range.lowerBound + address.range.lowerBound,
          content: .address(shown, destination: address.destination)))
      start = address.range.upperBound
    }
    appendText(words, start..<words.count, range.lowerBound, to: &pieces)
  }

  private static func appendText(
    _ words: [UInt8], _ range: Range<Int>, _ shift: Int, to pieces: inout [TextPiece]
  ) {
    guard !range.isEmpty else { return }
    let text = String(decoding: FootnoteMark.unmarked(words[range]), as: UTF8.self)
    pieces.append(TextPiece(start: shift + range.lowerBound, content: .text(text)))
  }
}
