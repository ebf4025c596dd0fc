import Testing

@testable import Records

@Suite struct ActivityColumnTests {
  @Test func `every column of activities is on the list`() {
    var columns = 0
    for child in Mirror(reflecting: Activities(genders: 2, ages: 3)).children {
      switch child.value {
      // A column for each value of a code list.
      case let list as [ContiguousArray<Int32>]: columns += list.count
      default: columns += 1
      }
    }
    let all = ActivityColumn.all(genders: ["g", "b"], ages: ["x", "y", "z"])
    #expect(all.count { $0.keep != nil } == columns && all.count { $0.join != nil } == columns)
    #expect(Set(all.map(\.slot)) == Set(0..<all.count))
  }

  @Test func `the rows of all parts stand one after the other in each column`() {
    func part(_ values: [Int32]) -> Activities {
      var part = Activities(genders: 1, ages: 2)
      for value in values {
        part.centre.append(UInt16(value))
        part.hours.append(Double(value) / 2)
        part.line.append(value)
        part.visitsByGender[0].append(value + 1)
        part.visitsByAge[1].append(value + 2)
      }
      return part
    }
    let whole = Activities(
      joining: [part([1, 2]), part([]), part([3])], genders: 1, ages: 2,
      ActivityColumn.all(genders: ["g"], ages: ["x", "y"]))
    #expect(whole.centre == [1, 2, 3] && whole.hours == [0.5, 1, 1.5] && whole.line == [1, 2, 3])
    #expect(whole.visitsByGender == [[2, 3, 4]] && whole.visitsByAge == [[], [3, 4, 5]])
    #expect(whole.day.isEmpty)
  }
}
