import Testing
import Vocabulary

@testable import Records

@Suite struct ActivityColumnTests {
  private static func values(_ count: Int, _ prefix: String) -> [Dimension.Value] {
    (0..<count).map { .init(id: "\(prefix)\($0)") }
  }

  /// Lists of every sort, two of some, and two columns of one's own.
  static let lists = CodeLists(
    dimensions: [
      Dimension(id: "gender", values: values(2, "g")), Dimension(id: "age", values: values(3, "a")),
      Dimension(id: "kind", values: values(2, "k")), Dimension(id: "district", values: values(2, "d")),
      Dimension(id: "topic", values: values(2, "t")),
      Dimension(id: "partner", values: values(2, "p"), isMany: true),
      Dimension(id: "school", values: values(2, "s"), scope: .visits),
      Dimension(id: "reported", values: values(2, "r"), scope: .figures),
    ], columns: [.init(id: "meals", kind: .count), .init(id: "own-money", kind: .money)])

  @Test func `every column of activities is on the list`() {
    var columns = 0
    for child in Mirror(reflecting: Activities(ActivityColumnTests.lists)).children {
      switch child.value {
      // A column for each list, for each value of a list, or for each of the portal's own.
      case let lists as [[ContiguousArray<Int32>]]: columns += lists.joined().count
      case let list as [ContiguousArray<UInt8>]: columns += list.count
      case let list as [ContiguousArray<UInt32>]: columns += list.count
      case let list as [ContiguousArray<Double>]: columns += list.count
      default: columns += 1
      }
    }
    let all = ActivityColumn.all(ActivityColumnTests.lists)
    #expect(all.count { $0.keep != nil } == columns && all.count { $0.join != nil } == columns)
    #expect(Set(all.map(\.slot)) == Set(0..<all.count))
    let slots = ActivityLayout.visitSlots(ActivityColumnTests.lists)
    #expect(
      slots.map { $0.compactMap { slot in all.first { $0.slot == slot }?.name } } == [
        ["visits_g0", "visits_g1"], ["visits_age_a0", "visits_age_a1", "visits_age_a2"],
        ["visits_school_s0", "visits_school_s1"],
      ])
    #expect(all.compactMap(\.name).suffix(2) == ["meals", "own_money"])
  }

  @Test func `the rows of all parts stand one after the other in each column`() {
    func part(_ values: [Int32]) -> Activities {
      var part = Activities(ActivityColumnTests.lists)
      for value in values {
        part.centre.append(UInt16(value))
        part.hours.append(Double(value) / 2)
        part.line.append(value)
        part.visitsByList[0][0].append(value + 1)
        part.visitsByList[1][1].append(value + 2)
        part.codes[1].append(UInt8(value))
        part.own[1].append(Double(value))
      }
      return part
    }
    let whole = Activities(joining: [part([1, 2]), part([]), part([3])], ActivityColumnTests.lists)
    #expect(whole.centre == [1, 2, 3] && whole.hours == [0.5, 1, 1.5] && whole.line == [1, 2, 3])
    #expect(whole.visitsByList[0] == [[2, 3, 4], []] && whole.visitsByList[1] == [[], [3, 4, 5], []])
    #expect(whole.codes == [[], [1, 2, 3]] && whole.own == [[], [1, 2, 3]])
    #expect(whole.day.isEmpty)
  }
}
