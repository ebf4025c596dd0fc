import Figures

/// A square or area that stands for one value: its class as a colour, or how it is that there is no value.
struct CellMark: Sendable {
  enum Shown: Hashable, Sendable {
    /// A class of values, 1...5.
    case step(Int)
    /// An outline with a stroke: a value that is not whole and compares with no other.
    case partial
    /// Strokes that encode nothing.
    case withheld
    /// An outline with a dash.
    case notAvailable
    /// Nothing but a dot: it can't have a value, such as a closed day.
    case notApplicable
  }

  var box: Box
  var content: Shown

  init(box: Box, content: Shown) {
    self.box = box
    self.content = content
  }

  init(box: Box, _ observation: PublishedObservation?, classes: ClassScale) {
    self.box = box
    content = CellMark.content(of: observation, classes)
  }

  static func content(of observation: PublishedObservation?, _ classes: ClassScale) -> Shown {
    switch observation?.state {
    case .value(let measure): observation?.isWhole == true ? .step(classes.step(measure.value)) : .partial
    case .withheld: .withheld
    case .notApplicable: .notApplicable
    case .notAvailable, nil: .notAvailable
    }
  }

  func draw(into drawing: inout Drawing) {
    if case .step(let step) = content {
      drawing.group(.step(step)) { group in group.add(.cell) { $0.rectangle(box) } }
    } else {
      drawing.add(.hatch) { addMissing(to: &$0) }
    }
  }

  /// Adds the outline of a cell whose sign is written into it, with the strokes of a withheld one.
  func addFrame(to path: inout Path) {
    path.rectangle(box)
    if content == .withheld { CellMark.addStrokes(in: box, to: &path) }
  }

  /// Adds the sign of a missing value to a path; many cells share one.
  func addMissing(to path: inout Path) {
    switch content {
    case .step: return
    case .partial:
      path.rectangle(box)
      path.move(box.left, box.bottom)
      path.line(box.right, box.top)
    case .withheld:
      path.rectangle(box)
      CellMark.addStrokes(in: box, to: &path)
    case .notAvailable:
      path.rectangle(box)
      path.move(box.left + box.width * 0.3, (box.top + box.bottom) / 2)
      path.across(box.width * 0.4)
    case .notApplicable:
      path.move((box.left + box.right) / 2 - 0.75, (box.top + box.bottom) / 2)
      path.across(1.5)
    }
  }

  /// Strokes at 45°, cut at the box.
  static func addStrokes(in box: Box, to path: inout Path) {
    var reach = 4.0
    while reach < box.width + box.height {
      let startX = box.left + max(0, reach - box.height)
      let startY = min(box.top + reach, box.bottom)
      let endX = min(box.left + reach, box.right)
      let endY = box.top + max(0, reach - box.width)
      path.move(startX, startY)
      path.line(endX, endY)
      reach += 6
    }
  }
}
