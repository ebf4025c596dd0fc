extension Theme {
  /// A rule that a colour breaks.
  public struct ColourFault: Hashable, Sendable {
    public enum ColourRule: Hashable, Sendable {
      /// Too faint on its ground.
      case faint(contrast: Double, needed: Double, ground: String)
      /// Neither white nor black can be read on it.
      case unreadable(contrast: Double, needed: Double)
      /// Looks too much like an earlier one of the list.
      case alike(other: Int, vision: Colour.Vision, difference: Double, needed: Double)
      /// A class that stands out hardly more than the one before it.
      case level(contrast: Double, needed: Double)
    }

    public enum Ground: String, Sendable, CaseIterable { case light, dark }
    public enum List: String, Sendable, CaseIterable { case series, answers, steps }

    public var ground: Ground
    public var list: List
    /// The colour's place in its list, from 0.
    public var index: Int
    public var rule: ColourRule
    /// The colour that looks most like it and breaks no rule, with those before it mended likewise.
    public var mended: String?
  }

  /// What makes a chart hard to read with these colours, for some eyes or on some ground.
  ///
  /// Lines and their labels need 4.5 : 1 (WCAG 2.2, 1.4.3), the shapes of answers 3 : 1 (1.4.11), what is written on
  /// answers and classes 4.5 : 1; two series must differ by 10 (CIEDE2000) for usual, protan, deutan and tritan eyes.
  public var faults: [ColourFault] {
    [(light, ColourFault.Ground.light), (dark, .dark)].flatMap { palette, ground in
      guard let background = Colour(palette.background) else { return [ColourFault]() }
      func faults(_ list: ColourFault.List, _ found: [(index: Int, rule: ColourFault.ColourRule, mended: Colour?)])
        -> [ColourFault]
      {
        found.map { ColourFault(ground: ground, list: list, index: $0.index, rule: $0.rule, mended: $0.mended?.hex) }
      }
      return faults(.series, Theme.faults(ofSeries: palette.series.compactMap { Colour($0) }, on: background))
        + faults(.answers, Theme.faults(ofAnswers: palette.answers.compactMap { Colour($0) }, on: background))
        + faults(.steps, Theme.faults(ofSteps: palette.steps.compactMap { Colour($0) }, on: background))
    }
  }

  private typealias Found = (index: Int, rule: ColourFault.ColourRule, mended: Colour?)

  /// The contrast of text with what it stands on.
  private static let textContrast = 4.5
  /// The contrast of a shape that means something.
  private static let shapeContrast = 3.0
  /// How different two series must look.
  private static let leastDifference = 10.0
  /// How much more a class must stand out than the one before it.
  private static let leastGrowth = 1.25

  private static func faults(ofSeries series: [Colour], on ground: Colour) -> [Found] {
    var mended = series
    return series.indices.flatMap { index in
      let rules = [faint(series[index], on: ground, textContrast), alike(index, in: mended)].compactMap(\.self)
      guard !rules.isEmpty else { return [Found]() }
      let replacement = replacement(for: index, in: mended, on: ground)
      if let replacement { mended[index] = replacement }
      return rules.map { (index, $0, replacement) }
    }
  }

  private static func faults(ofAnswers answers: [Colour], on ground: Colour) -> [Found] {
    answers.enumerated().flatMap { index, colour in
      let faint = faint(colour, on: ground, shapeContrast).map { rule in
        (index, rule, Optional(colour.reaching(shapeContrast, with: ground)))
      }
      return [faint, unreadable(colour).map { (index, $0, nil) }].compactMap(\.self)
    }
  }

  private static func faults(ofSteps steps: [Colour], on ground: Colour) -> [Found] {
    steps.indices.flatMap { index in
      var found: [Found] = []
      if let rule = unreadable(steps[index]) { found.append((index, rule, nil)) }
      guard index > 0 else { return found }
      let (contrast, before) = (steps[index].contrast(with: ground), steps[index - 1].contrast(with: ground))
      if contrast < before * leastGrowth {
        found.append((index, .level(contrast: contrast, needed: before * leastGrowth), nil))
      }
      return found
    }
  }

  private static func faint(_ colour: Colour, on ground: Colour, _ needed: Double) -> ColourFault.ColourRule? {
    let contrast = colour.contrast(with: ground)
    return contrast < needed ? .faint(contrast: contrast, needed: needed, ground: ground.hex) : nil
  }

  private static func unreadable(_ colour: Colour) -> ColourFault.ColourRule? {
    let contrast = Colour(Palette.text(on: colour.hex))?.contrast(with: colour) ?? 1
    return contrast < textContrast ? .unreadable(contrast: contrast, needed: textContrast) : nil
  }

  /// The earlier colour that looks most like one of a list, where that is too much alike for some eyes.
  private static func alike(_ index: Int, in colours: [Colour]) -> ColourFault.ColourRule? {
    let pairs = Colour.Vision.allCases.flatMap { vision in
      (0..<index).map { other in
        (other, vision, colours[index].seen(by: vision).difference(from: colours[other].seen(by: vision)))
      }
    }
    guard let (other, vision, difference) = pairs.min(by: { $0.2 < $1.2 }), difference < leastDifference else {
      return nil
    }
    return .alike(other: other, vision: vision, difference: difference, needed: leastDifference)
  }

  /// Of the colours with a hexadecimal digit for each light, the one that looks most like one of a list, stands out from
  /// the ground and differs from all others of the list.
  private static func replacement(for index: Int, in colours: [Colour], on ground: Colour) -> Colour? {
    let others = colours.indices.filter { $0 != index }.map { other in
      Colour.Vision.allCases.map { colours[other].seen(by: $0) }
    }
    let candidates = (0..<4096).compactMap { number in
      let digits = String(number + 4096, radix: 16).dropFirst()
      return Colour("#" + digits.flatMap { [$0, $0] })
    }
    let byLikeness = candidates.filter { $0.contrast(with: ground) >= textContrast }
      .map { (colour: $0, difference: $0.difference(from: colours[index])) }
      .sorted { $0.difference < $1.difference }
    return byLikeness.first { candidate in
      others.allSatisfy { seen in
        zip(Colour.Vision.allCases, seen).allSatisfy { vision, other in
          candidate.colour.seen(by: vision).difference(from: other) >= leastDifference
        }
      }
    }?.colour
  }
}
