import Charts
import Figures
import OpenData
import Vocabulary
import Wording

/// The charts that several kinds of page show: what they ask for, and where each is at home.
struct StandardCharts {
  let context: PageContext

  private var figures: PublishedFigures { context.figures }
  private var language: Language { context.language }

  /// - Parameter id: `nil` where it is the one chart of years on its page.
  func years(
    _ indicator: IndicatorID, at place: Place, id: String? = nil, title: String? = nil, isHome: Bool = false,
    data: DataFile? = nil
  ) -> PlacedChart? {
    var request = ChartRequest.years(of: indicator, at: place.id)
    request.title = title
    return context.chart(
      request, id: id ?? "years", at: ChartAddress(indicator, place.id, "years", in: language), isHome: isHome,
      publication: context.addresses.ownPages.publication(indicator, place.id, isMain: true),
      data: data ?? context.site.told.file(of: indicator, at: place))
  }

  /// The survey indexes of one place and year as dots with intervals; `nil` where there are fewer than two.
  func indexes(at place: Place, in period: Period, isHome: Bool) -> PlacedChart? {
    let indexes = figures.indicators.filter { $0.isIndex && $0.placeKinds.contains(place.kind) }
    let address = ChartAddress(surveyAt: place.id, in: language)
    return context.chart(
      .indicators(indexes.map(\.id), at: place.id, in: period), id: "survey", at: address, isHome: isHome,
      publication: context.addresses.ownPages.publication(of: place.id),
      data: context.site.data.isSplit ? .chart(address.data) : .place(place.id)
    ) { ($0.series.first?.cells.count ?? 0) >= 2 }
  }

  /// How the statements of an index were answered at a place, in the last year that is known; one for each scale.
  ///
  /// - Parameter suffix: what follows the ids on a page that shows several indexes.
  func answers(_ indicator: IndicatorID, at place: Place, suffix: String = "", isHome: Bool) -> [PlacedChart] {
    let known = figures.answers(indicator, at: place.id)
    let last = known.map(\.period).max()
    let latest = known.filter { $0.period == last }
    return (0..<latest.count).compactMap { scale in
      let name = scale == 0 ? "answers" : "answers-\(scale + 1)"
      return context.chart(
        .answers(of: indicator, at: place.id, scale: scale), id: name + suffix,
        at: ChartAddress(indicator, place.id, name, in: language), isHome: isHome,
        publication: context.addresses.ownPages.publication(indicator, place.id, isMain: false), data: .answers)
    }
  }

}

extension PageContext {
  var standardCharts: StandardCharts { StandardCharts(context: self) }
}

extension PublishedFigures {
  /// Whether young people were asked, so that there is a page of what they said.
  var hasSurvey: Bool { world.indicators.contains(where: \.isSurvey) }

  /// The indexes of young people's answers, in order.
  var surveyIndexes: [Indicator] { world.indicators.filter(\.isIndex) }
}

extension Indicator {
  /// Whether it is an index of what young people answered, and not how many did.
  var isIndex: Bool { isSurvey && unit == .percent }
}
