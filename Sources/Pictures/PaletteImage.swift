/// A drawing's points as numbers of at most 256 colours, as a PNG file holds them (W3C, Portable Network Graphics, 11.2.3).
///
/// A chart has ten colours and the steps of its letters' edges between them: a byte for each point packs to a third of what
/// three would, and in a tenth of the time. Where there are more colours than numbers, those that differ least become the one
/// of them that most points have, so that areas keep theirs to the bit.
struct PaletteImage: Sendable {
  private let width: Int
  private let height: Int
  /// Each 0xRRGGBB.
  private(set) var palette: [UInt32] = []
  /// The numbers row by row, each row after a zero: it is not filtered.
  private(set) var rows: [UInt8] = []

  private static let most = 256

  /// - Parameter points: from the top left; the highest byte of each is not looked at.
  init(_ points: [UInt32], width: Int) {
    self.width = width
    height = points.count / width
    let runs = PaletteImage.runs(points, width: width)
    let numbers = PaletteImage.numbers(runs, palette: &palette)
    rows.reserveCapacity(points.count + height)
    var column = 0
    for run in runs {
      if column == 0 { rows.append(0) }
      rows.append(contentsOf: repeatElement(numbers[run.colour] ?? 0, count: run.count))
      column += run.count
      if column == width { column = 0 }
    }
  }

  private struct Run {
    var colour: UInt32
    var count: Int
  }

  /// Neighbours of one colour in a row, together.
  private static func runs(_ points: [UInt32], width: Int) -> [Run] {
    var runs: [Run] = []
    runs.reserveCapacity(points.count / 16)
    let points = points.span
    for row in stride(from: 0, to: points.count, by: width) {
      var first = row
      var colour = points[row] & 0xFFFFFF
      for at in row + 1..<row + width {
        let next = points[at] & 0xFFFFFF
        guard next != colour else { continue }
        runs.append(Run(colour: colour, count: at - first))
        (first, colour) = (at, next)
      }
      runs.append(Run(colour: colour, count: row + width - first))
    }
    return runs
  }

  /// The number of each colour, and what each number stands for.
  private static func numbers(_ runs: [Run], palette: inout [UInt32]) -> [UInt32: UInt8] {
    var counts: [UInt32: Int] = [:]
    for run in runs { counts[run.colour, default: 0] += run.count }
    // From the most frequent; of those that are alike, from the least.
    let colours = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var kept: UInt32 = 0xFFFFFF
    var bits: UInt32 = 8
    while bits > 2, Set(colours.map { $0 & kept }).count > most {
      bits -= 1
      kept = (0xFF << (8 - bits) & 0xFF) * 0x010101
    }
    var places: [UInt32: UInt8] = [:]
    var numbers: [UInt32: UInt8] = [:]
    for colour in colours {
      if places[colour & kept] == nil {
        places[colour & kept] = UInt8(palette.count)
        palette.append(colour)
      }
      numbers[colour] = places[colour & kept]
    }
    return numbers
  }

  /// The file.
  ///
  /// - Parameter compressed: the rows as zlib packs them.
  func png(compressed: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file.reserveCapacity(compressed.count + 1024)
    // Eight bits for each point, which are numbers of the palette.
    file += PNGText.chunk("IHDR", PNGText.bytes(UInt32(width)) + PNGText.bytes(UInt32(height)) + [8, 3, 0, 0, 0])
    file += PNGText.chunk("PLTE", palette.flatMap { colour in PNGText.bytes(colour).dropFirst() })
    file += PNGText.chunk("IDAT", compressed)
    return file + PNGText.chunk("IEND", [])
  }
}
