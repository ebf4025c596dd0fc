import Gallery
import Testing

@testable import Charts

@Suite struct ColourAssignmentTests {
  static let slots: [(entity: String, slot: Int)] = [
    ("gender=girls", 2), ("gender=boys", 3), ("gender=another", 4), ("place:ljubljana", 1), ("place:novo-mesto", 2),
    ("place:krsko", 1), ("place:nowhere", 1), ("kind=unknown", 1), ("", 1),
  ]

  @Test(arguments: slots)
  func `a colour belongs to the thing`(entity: String, slot: Int) {
    #expect(ColourAssignment(Sample.figures).slot(of: entity) == slot)
  }
}
