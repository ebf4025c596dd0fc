/// Dots along a scale that are moved across it where they would lie over each other; none is hidden.
///
/// They stand in lanes around the middle line: a dot takes the lane next to the middle in which it has room, which the same
/// values always give the same way.
struct DotSwarm: Hashable, Sendable {
  /// How far each dot stands from the middle line, in the order given; negative above it.
  private(set) var offsets: [Double]
  /// How far lanes lie apart.
  private let step: Double
  private let lanes: Int

  /// What all lanes take.
  var height: Double { Double(max(lanes, 1)) * step }

  /// - Parameters:
  ///   - dots: the pixel of each along the scale, and its radius.
  ///   - gap: what stays free between two dots.
  ///   - first: the dot that stands in the middle whatever comes.
  init(_ dots: [(place: Double, radius: Double)], gap: Double = 1, first: Int? = nil) {
    step = 2 * (dots.map(\.radius).max() ?? 0) + gap
    offsets = Array(repeating: 0, count: dots.count)
    func areApart(_ left: Int, _ right: Int) -> Bool {
      abs(dots[left].place - dots[right].place) >= dots[left].radius + dots[right].radius + gap
    }
    // The last dot of each lane.
    var ends: [Int?] = first == nil ? [] : [nil]
    let order = dots.indices.sorted { (dots[$0].place, $0) < (dots[$1].place, $1) }
    for dot in order where dot != first {
      var lane = 0
      while lane < ends.count {
        let isFree = ends[lane].map { areApart($0, dot) } ?? true
        if isFree, lane > 0 || first.map({ areApart($0, dot) }) ?? true { break }
        lane += 1
      }
      if lane == ends.count { ends.append(nil) }
      ends[lane] = dot
      offsets[dot] = DotSwarm.offset(lane) * step
    }
    lanes = ends.count
  }

  /// The middle, then by turns above and below it.
  private static func offset(_ lane: Int) -> Double {
    let distance = Double((lane + 1) / 2)
    return lane % 2 == 1 ? -distance : distance
  }

  /// The space that its dots take above and below the middle line, with their radius.
  var reach: (above: Double, below: Double) {
    (max(0, -(offsets.min() ?? 0)) + step / 2, max(0, offsets.max() ?? 0) + step / 2)
  }
}
