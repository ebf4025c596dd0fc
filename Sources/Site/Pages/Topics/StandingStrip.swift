import Configuration
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// Where a municipality stands among the others, as a picture and in words: the middle half of them, the network, its own
/// value. Never a rank. Drawn from published values alone; the words say what the picture does.
///
/// It is ours because no chart is so small: a row of a table has one.
struct StandingStrip: ViewModel {
  /// `nil` where too few are published to draw one.
  var picture: String?
  var text: String
  /// How its own value is to the network's, in words; `nil` where nothing can be claimed.
  var verdict: String?
  /// The figures that it is drawn from.
  let figures: [PublishedObservation]

  static let messages: [MessageKey] = [
    .stripWords, .stripSurvey, .stripFew, .standingAbove, .standingBelow, .standingUnclear, .ratioLine, .ratioSameLine,
  ]
  static let fields: ViewFields<StandingStrip> = [
    .markup("picture") { $0.picture ?? "" }, .text("text", \.text), .text("verdict", ifAny: \.verdict),
  ]

  /// Fewer published municipalities make no picture.
  private static let least = 5

  /// `nil` of a place that is no municipality, of a sum, which large places have more of, and where the own value is not
  /// published.
  init?(of own: PublishedObservation, in context: PageContext) {
    let all = context.figures
    guard let indicator = all.world.indicator(own.key.indicator), indicator.isLevel, own.key.category == nil,
      all.world.place(own.key.place)?.kind == .municipality, let network = all.world.network,
      network.kind == .network, own.isWhole, let value = own.value
    else { return nil }
    let others = all.places.filter { $0.kind == .municipality && $0.id != own.key.place }
      .map { context.observation(indicator.id, $0.id, own.key.period) }.filter { $0.value != nil && $0.isWhole }
    guard !others.isEmpty else { return nil }
    let whole = context.observation(indicator.id, network.id, own.key.period)
    let values = others.compactMap(\.value)
    guard let least = values.min(), let most = values.max() else { return nil }
    let words = context.words
    figures = others + [own, whole]
    verdict = StandingStrip.verdict(of: own, indicator, context)
    guard values.count + 1 >= StandingStrip.least else {
      text = context.text(.stripFew, ["n": .integer(values.count)])
      return
    }
    // What a place's young people answered is not told of by the ends.
    text = context.text(
      indicator.isSurvey ? .stripSurvey : .stripWords,
      [
        "network": .text(words.value(whole)), "low": .text(words.value(least, of: indicator.id)),
        "high": .text(words.value(most, of: indicator.id)),
      ])
    let sorted = (values + [value]).sorted()
    let drawing = Drawing(
      own: value, label: words.value(own), interval: indicator.isSurvey ? own.measure?.interval : nil,
      dots: indicator.isSurvey ? [] : values.sorted(), network: whole.value,
      half: StandingStrip.quantile(0.25, sorted)...StandingStrip.quantile(0.75, sorted), least: sorted[0],
      most: sorted[sorted.count - 1], isTentative: own.flags.contains(.lowReliability))
    picture = drawing.markup
  }

  /// Where a value lies to the network's: of records as many times it, of answers where a difference is clear.
  private static func verdict(
    of own: PublishedObservation, _ indicator: Indicator, _ context: PageContext
  ) -> String? {
    guard own.measure?.base != nil || own.measure?.interval != nil else { return context.ratio(of: own, indicator) }
    let change = context.site.portal.thresholds.surveyChange
    switch context.figures.standing(of: own.key, surveyChange: change, level: .several)?.verdict {
    case .higher: return context.text(.standingAbove)
    case .lower: return context.text(.standingBelow)
    case .noClearChange: return context.text(.standingUnclear)
    case .same, .notComparable, nil: return nil
    }
  }

  /// A value below which a part of others lie, between two of them where it falls there.
  static func quantile(_ part: Double, _ sorted: [Double]) -> Double {
    let place = part * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }

  /// The picture, 320 by 40.
  private struct Drawing {
    let own: Double
    let label: String
    let interval: ClosedRange<Double>?
    let dots: [Double]
    let network: Double?
    let half: ClosedRange<Double>
    let least: Double
    let most: Double
    let isTentative: Bool

    private static let (width, middle, edge) = (320.0, 28.0, 9.0)

    private func place(_ value: Double) -> Double {
      let low = min(least, interval?.lowerBound ?? least, network ?? least)
      let high = max(most, interval?.upperBound ?? most, network ?? most)
      guard low < high else { return Drawing.width / 2 }
      return Drawing.edge + (value - low) / (high - low) * (Drawing.width - 2 * Drawing.edge)
    }

    var markup: String {
      Markup(capacity: 1024) { html in
        html.element("svg") { svg in
          svg.attribute("class", "strip")
          svg.attribute("viewBox", "0 0 320 40")
          svg.attribute("aria-hidden", "true")
          svg.attribute("focusable", "false")
          line("st-axis", from: Drawing.edge, to: Drawing.width - Drawing.edge, at: Drawing.middle, &svg)
          let (start, end) = (place(half.lowerBound), place(half.upperBound))
          svg.void("rect") { rect in
            rect.attribute("class", "st-half")
            rect.attribute("x", start, decimals: 1)
            rect.attribute("y", "22")
            rect.attribute("width", max(end - start, 1), decimals: 1)
            rect.attribute("height", "12")
          }
          for dot in dots { circle("st-dot", dot, 3, &svg) }
          if let network {
            svg.void("path") { path in
              path.attribute("class", "st-net")
              path.attribute("d", "M\(fixed(place(network))) 18v20")
            }
          }
          if let interval {
            line("st-int", from: place(interval.lowerBound), to: place(interval.upperBound), at: Drawing.middle, &svg)
          }
          circle(isTentative ? "st-own st-few" : "st-own", own, 6, &svg)
          svg.element("text") { text in
            let x = place(own)
            text.attribute("class", "st-value")
            text.attribute("x", x, decimals: 1)
            text.attribute("y", "13")
            text.attribute("text-anchor", x < 40 ? "start" : x > Drawing.width - 40 ? "end" : "middle")
            text.text(label)
          }
        }
      }.string
    }

    private func fixed(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

    private func line(_ name: String, from start: Double, to end: Double, at y: Double, _ svg: inout MarkupWriter) {
      svg.void("path") { path in
        path.attribute("class", name)
        path.attribute("d", "M\(fixed(start)) \(fixed(y))H\(fixed(end))")
      }
    }

    private func circle(_ name: String, _ value: Double, _ radius: Int, _ svg: inout MarkupWriter) {
      svg.void("circle") { circle in
        circle.attribute("class", name)
        circle.attribute("cx", place(value), decimals: 1)
        circle.attribute("cy", "28")
        circle.attribute("r", "\(radius)")
      }
    }
  }
}

extension PageContext {
  /// How many times the network's value a figure is; `nil` where it is so little that nobody would say it so, and of what
  /// young people answered, where a difference is named only with a test.
  func ratio(of observation: PublishedObservation, _ indicator: Indicator) -> String? {
    guard observation.measure?.base == nil, observation.measure?.interval == nil,
      let ratio = figures.networkRatio(of: observation)?.value, ratio >= 0.1
    else { return nil }
    if abs(ratio - 1) < 0.055 { return text(.ratioSameLine, ["whole": site.told.kindOfWhole]) }
    let decimals = ratio < 1 ? 2 : ratio < 9.95 ? 1 : 0
    return text(
      .ratioLine,
      [
        "ratio": .number(ratio, decimals: decimals), "direction": .text(indicator.direction.rawValue),
        "whole": site.told.kindOfWhole,
      ])
  }
}

extension MessageKey {
  fileprivate static let stripWords = MessageKey("site.strip.words", "network", "low", "high")
  fileprivate static let stripSurvey = MessageKey("site.strip.survey", "network", "low", "high")
  fileprivate static let stripFew = MessageKey("site.strip.few", "n")
  static let standingAbove = MessageKey("trust.standing.above")
  static let standingBelow = MessageKey("trust.standing.below")
  static let standingUnclear = MessageKey("trust.standing.unclear")
  static let ratioLine = MessageKey("site.notice.ratio", "ratio", "direction", "whole")
  static let ratioSameLine = MessageKey("site.notice.ratio-same", "whole")
}
