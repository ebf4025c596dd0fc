import CQR

/// A QR code (ISO/IEC 18004), made by libqrencode: an address on paper, for a telephone's camera.
public struct QRCode: Sendable, Equatable {
  /// Squares to a side, without the quiet zone around it.
  public let size: Int
  /// Row by row, whether a square is dark.
  private let squares: [Bool]

  /// Light squares that must stand around it, by the standard.
  public static let quietZone = 4

  /// `nil` where a text is empty or longer than a code holds.
  ///
  /// A quarter of it may be unreadable: paper gets stains.
  public init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0),
      let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    let width = unsafe Int(code.pointee.width)
    guard let data = unsafe code.pointee.data else { return nil }
    size = width
    squares = (0..<width * width).map { unsafe data[$0] & 1 == 1 }
  }

  /// Whether a square is dark.
  public subscript(row: Int, column: Int) -> Bool { squares[row * size + column] }

  /// Its dark squares as the path of an SVG, a unit to a square, each run of a row at once; the quiet zone is left free.
  public var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard self[row, column] else {
          column += 1
          continue
        }
        var end = column
        while end < size, self[row, end] { end += 1 }
        path += "M\(column + QRCode.quietZone) \(row + QRCode.quietZone)h\(end - column)v1h-\(end - column)z"
        column = end
      }
    }
    return path
  }
}
