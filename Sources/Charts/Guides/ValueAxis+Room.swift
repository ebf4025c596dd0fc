extension ValueAxis {
  /// More numbers than these are no help to whoever reads between them.
  private static let mostTicks = 7

  /// An axis below a plot that need not begin at zero, with as many labels as keep apart; with none where not even those of
  /// its ends do.
  ///
  /// - Parameters:
  ///   - room: what the plot has, with what the labels take at its ends.
  ///   - most: how many ticks are wanted.
  static func fitting(_ model: ChartModel, over domain: ClosedRange<Double>, in room: Double, most: Int) -> ValueAxis {
    var axis = ValueAxis(model, over: domain, target: most, fromZero: false)
    func fits() -> Bool {
      let ends = axis.ends(model.measure)
      return axis.ticks.count <= mostTicks && axis.fits(room - ends.first - ends.last, model.measure)
    }
    var target = most
    while target > 2, !fits() {
      target -= 1
      axis = ValueAxis(model, over: domain, target: target, fromZero: false)
    }
    guard !fits() else { return axis }
    axis.ticks = [axis.ticks.first, axis.ticks.last].compactMap { $0 }
    if !fits() { axis.ticks = [] }
    return axis
  }
}
