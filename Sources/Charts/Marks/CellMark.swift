import Figures

/// A square or area that stands for one value: its class as a colour, or how it is that there is no value.
struct CellMark: Sendable {
  enum Shown: Hashable, Sendable {
    /// A class of values.
    case step(ColourSlot)
    /// A class with a hole: a value of few cases, or estimated by others.
    case tentative(ColourSlot)
    /// An outline with a stroke: a value that is not whole and compares with no other.
    case partial
    /// Strokes that encode nothing.
    case withheld
    /// An outline with a dash.
    case notAvailable
    /// An empty outline: it can't have a value, such as a closed day.
    case notApplicable

    /// The class, where it has a colour.
    var step: ColourSlot? {
      switch self {
      case .step(let step), .tentative(let step): step
      case .partial, .withheld, .notAvailable, .notApplicable: nil
      }
    }
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
    case .value(let measure):
      if observation?.isWhole == true {
        observation?.isTentative == true
          ? .tentative(classes.step(measure.value)) : .step(classes.step(measure.value))
      } else {
        .partial
      }
    case .withheld: .withheld
    case .notApplicable: .notApplicable
    case .notAvailable, nil: .notAvailable
    }
  }

  func draw(into drawing: inout Drawing) {
    if let step = content.step {
      drawing.group(step) { group in group.add(.cell) { $0.rectangle(box) } }
      if case .tentative = content { drawing.add(.hole) { addHole(to: &$0) } }
    } else {
      drawing.add(.hatch) { addMissing(to: &$0) }
    }
  }

  /// Adds the outline of a cell whose sign is written into it, with the strokes of a withheld one.
  func addFrame(to path: inout Path) {
    path.rectangle(box)
    if content == .withheld { CellMark.addStrokes(in: box, to: &path) }
  }

  /// Adds the hole of a value that is tentative.
  func addHole(to path: inout Path) {
    path.circle(box.middle.x, box.middle.y, radius: min(box.width, box.height) / 5)
  }

  /// Adds the sign of a missing value to a path; many cells share one.
  func addMissing(to path: inout Path) {
    switch content {
    case .step, .tentative: return
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
    case .notApplicable: path.rectangle(box)
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
