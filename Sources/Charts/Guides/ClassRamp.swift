/// The classes of values as steps beside each other: each over its name, or where the names have no room, over the bounds
/// between them.
struct ClassRamp {
  private let classes: [(slot: ColourSlot, label: String)]
  private let bounds: [String]
  /// Whether each class has its name.
  let hasNames: Bool
  /// The width of a step.
  private let step: Double
  /// Whether what stands below the steps has room.
  let fits: Bool

  var width: Double { step * Double(classes.count) }
  /// The height of the steps with what stands below them.
  var height: Double { ClassRamp.side + Type.line }

  private static let side = 14.0
  /// The least width of a step, and the greatest of one that has its name below it.
  private static let (least, most) = (40.0, 132.0)

  /// - Parameter most: the room that there is.
  init(_ scale: ClassScale, measure: TextMeasure, most: Double) {
    classes = scale.classes
    bounds = scale.bounds
    let named = max(ClassRamp.least, measure.width(classes.map(\.label)) * measure.spacing + Spacing.hair)
    hasNames = named <= ClassRamp.most && named * Double(classes.count) <= most
    let bounded = max(ClassRamp.least, measure.width(bounds) * measure.spacing + Spacing.hair)
    step = (hasNames ? named : bounded).rounded(.down)
    fits = step * Double(classes.count) <= most
  }

  func draw(x: Double, y: Double, into drawing: inout Drawing) {
    let baseline = y + ClassRamp.side + Type.line - Spacing.hair
    for (index, item) in classes.enumerated() {
      let left = x + Double(index) * step
      let box = Box(left: left, top: y, right: left + step, bottom: y + ClassRamp.side - 2)
      drawing.group(item.slot) { group in group.add(.cell) { $0.rectangle(box.moved(0.5)) } }
      if hasNames {
        drawing.add(TextRun(item.label, x: box.middle.x, y: baseline, anchor: .middle, tone: .secondary))
      } else if index > 0 {
        drawing.add(TextRun(bounds[index - 1], x: left, y: baseline, anchor: .middle, tone: .secondary))
      }
    }
  }
}
