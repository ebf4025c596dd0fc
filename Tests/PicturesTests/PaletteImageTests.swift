import Testing

@testable import Pictures

/// Points of a drawing as numbers of colours.
@Suite struct PaletteImageTests {
  @Test(arguments: [
    (points: [0xFFFFFF, 0xFFFFFF, 0x0, 0xFFFFFF], palette: [0xFFFFFF, 0x0], rows: [0, 0, 0, 0, 1, 0]),
    // What stands above the colours is not looked at.
    ([0xFF00_00AA, 0xAA, 0x1200_00AA, 0xAA], [0xAA], [0, 0, 0, 0, 0, 0]),
    // Of colours that are alike often, the least is first.
    ([0x3, 0x2, 0x1, 0x0], [0x0, 0x1, 0x2, 0x3], [0, 3, 2, 0, 1, 0]),
  ])
  func `each colour has a number, the most frequent the first`(points: [UInt32], palette: [UInt32], rows: [UInt8]) {
    let image = PaletteImage(points, width: 2)
    #expect(image.palette == palette)
    #expect(image.rows == rows)
  }

  @Test func `of too many colours those that most points have stay as they are`() {
    // White paper, a line in blue, and every grey that an edge can have, four times over.
    var points = [UInt32](repeating: 0xFFFFFF, count: 4000) + [UInt32](repeating: 0x1A237E, count: 900)
    for number in 0..<1100 { points.append(UInt32(number % 256) * 0x010101 &+ UInt32(number / 256)) }
    let image = PaletteImage(points, width: 100)
    #expect(image.palette.count <= 256 && image.palette.first == 0xFFFFFF && image.palette.contains(0x1A237E))
    #expect(image.rows.count == points.count + 60)
    for (index, point) in points.enumerated() {
      let number = image.rows[index + index / 100 + 1]
      let shown = image.palette[Int(number)]
      for shift in [0, 8, 16] {
        let (was, became) = (point >> UInt32(shift) & 0xFF, shown >> UInt32(shift) & 0xFF)
        #expect(max(was, became) - min(was, became) < 64)
      }
      if point == 0xFFFFFF || point == 0x1A237E { #expect(shown == point) }
    }
  }

  @Test func `a file has the chunks of a picture with a palette`() {
    let png = PaletteImage([0xFF0000, 0x00FF00], width: 2).png(compressed: [1, 2, 3])
    #expect(Array(png[8..<33]).suffix(9).prefix(5) == [8, 3, 0, 0, 0])
    let text = String(decoding: png, as: UTF8.self)
    for name in ["IHDR", "PLTE", "IDAT", "IEND"] { #expect(text.contains(name)) }
    #expect(png.count == 8 + 25 + 18 + 15 + 12)
  }
}
