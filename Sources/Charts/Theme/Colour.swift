import Glibc

/// A colour, as eyes see it: contrast, simulated colour vision and difference.
///
/// Ours because the rules of a theme need just these three formulas, and each is a page of its paper.
public struct Colour: Hashable, Sendable {
  /// Linear light, 0...1.
  private let red, green, blue: Double

  /// A colour such as `#19226c`, in sRGB; `nil` where the text is none.
  public init?(_ hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6, let value = UInt32(hex.dropFirst(), radix: 16),
      digits.first != UInt8(ascii: "+")
    else { return nil }
    self.init(value)
  }

  private init(_ value: UInt32) {
    func linear(_ shift: UInt32) -> Double {
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    (red, green, blue) = (linear(16), linear(8), linear(0))
  }

  private init(_ red: Double, _ green: Double, _ blue: Double) {
    func kept(_ part: Double) -> Double { min(1, max(0, part)) }
    (self.red, self.green, self.blue) = (kept(red), kept(green), kept(blue))
  }

  /// The colour as it is written in sRGB, such as `#19226c`.
  public var hex: String {
    let parts = [red, green, blue].map { linear in
      let part = linear <= 0.0031308 ? linear * 12.92 : 1.055 * pow(linear, 1 / 2.4) - 0.055
      let digits = String(Int((part * 255).rounded()), radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }
    return "#" + parts.joined()
  }

  /// The nearest colour towards black or white that has a contrast with another.
  func reaching(_ contrast: Double, with ground: Colour) -> Colour {
    leaving(ground) { $0.contrast(with: ground) >= contrast }
  }

  /// The nearest colour away from the ground whose lightness, 0...100, is further from the ground's than another's.
  func standingOut(from other: Colour, by lightness: Double, on ground: Colour) -> Colour {
    let way: Double = ground.isDark ? 1 : -1
    return leaving(ground) { ($0.lab.l - other.lab.l) * way >= lightness }
  }

  /// The first colour on the way to black or white, whichever is further from the ground, that is as asked.
  private func leaving(_ ground: Colour, until isReached: (Colour) -> Bool) -> Colour {
    let end: Double = ground.isDark ? 1 : 0
    func mixed(_ step: Int) -> Colour {
      let share = Double(step) / 256
      func part(_ own: Double) -> Double { own + (end - own) * share }
      return Colour(Colour(part(red), part(green), part(blue)).hex) ?? self
    }
    return (0...256).lazy.map(mixed).first(where: isReached) ?? mixed(256)
  }

  private var isDark: Bool { contrast(with: Colour(1, 1, 1)) > contrast(with: Colour(0, 0, 0)) }

  /// The contrast of two colours, 1...21: WCAG 2.2, "contrast ratio".
  public func contrast(with other: Colour) -> Double {
    func luminance(_ colour: Colour) -> Double { 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue }
    let pair = [luminance(self), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// The kinds of colour vision, the usual and the three that lack a cone.
  public enum Vision: String, CaseIterable, Sendable { case usual, protan, deutan, tritan }

  /// The colour as it is seen: Machado, Oliveira and Fernandes 2009, severity 1, on linear light.
  public func seen(by vision: Vision) -> Colour {
    let m: [Double]
    switch vision {
    case .usual: return self
    case .protan:
      m = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]
    case .deutan:
      m = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]
    case .tritan:
      m = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]
    }
    return Colour(
      m[0] * red + m[1] * green + m[2] * blue, m[3] * red + m[4] * green + m[5] * blue,
      m[6] * red + m[7] * green + m[8] * blue)
  }

  struct Lab {
    var l, a, b: Double

    init(_ l: Double, _ a: Double, _ b: Double) { (self.l, self.a, self.b) = (l, a, b) }
  }

  private var lab: Lab {
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return Lab(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// How different two colours look, by CIEDE2000; 0 is the same.
  public func difference(from other: Colour) -> Double { Colour.difference(lab, other.lab) }

  /// CIEDE2000, as in Sharma, Wu and Dalal 2005.
  static func difference(_ one: Lab, _ two: Lab) -> Double {
    let radian = Double.pi / 180
    let chroma = (hypot(one.a, one.b) + hypot(two.a, two.b)) / 2
    let stretch = 1.5 - 0.5 * sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7)))
    let (c1, c2) = (hypot(one.a * stretch, one.b), hypot(two.a * stretch, two.b))
    func hue(_ lab: Lab) -> Double {
      let angle = atan2(lab.b, lab.a * stretch) / radian
      return angle < 0 ? angle + 360 : angle
    }
    let (h1, h2) = (hue(one), hue(two))
    var turn = h2 - h1
    var mean = (h1 + h2) / 2
    if c1 * c2 == 0 {
      turn = 0
      mean = h1 + h2
    } else if abs(turn) > 180 {
      turn += turn > 0 ? -360 : 360
      mean += h1 + h2 < 360 ? 180 : -180
    }
    let lightness = two.l - one.l
    let deltaC = c2 - c1
    let deltaH = 2 * sqrt(c1 * c2) * sin(turn / 2 * radian)
    let (meanL, meanC) = ((one.l + two.l) / 2, (c1 + c2) / 2)
    var t: Double = 1 - 0.17 * cos((mean - 30) * radian)
    t += 0.24 * cos(2 * mean * radian)
    t += 0.32 * cos((3 * mean + 6) * radian)
    t -= 0.2 * cos((4 * mean - 63) * radian)
    let fifty = (meanL - 50) * (meanL - 50)
    let sl = 1 + 0.015 * fifty / sqrt(20 + fifty)
    let (sc, sh) = (1 + 0.045 * meanC, 1 + 0.015 * meanC * t)
    let seventh = pow(meanC, 7)
    let bend = (mean - 275) / 25
    let turning: Double = 60 * exp(-bend * bend) * radian
    let rt: Double = -2 * sqrt(seventh / (seventh + pow(25, 7))) * sin(turning)
    let (x, y, z) = (lightness / sl, deltaC / sc, deltaH / sh)
    let sum: Double = x * x + y * y + z * z + rt * y * z
    return sqrt(sum)
  }
}
