import Testing
import Vocabulary

@Suite struct CategoryTests {
  private static let lists = ["gender", "age", "kind"].map { id in
    Dimension(id: id, values: ["one", "two"].map { .init(id: "\(id)-\($0)", title: .init([Language("en"): $0])) })
  }

  @Test(arguments: [
    ("kind=kind-one", "kind=kind-one"), ("kind:kind-two", "kind=kind-two"),
    ("gender=gender-one|age=age-two", "gender*age=gender-one*age-two"),
    ("age=age-two,gender=gender-one", "gender*age=gender-one*age-two"),
    ("kind:kind-one*age:age-one", "age*kind=age-one*kind-one"),
  ])
  func `a category is read however it is written, its lists in their order`(text: String, name: String) throws {
    let category = try Category(text, among: CategoryTests.lists)
    #expect(category.description == name)
    #expect(Category(crossing: category.parts) == category)
  }

  static let problems: [(text: String, problem: CategoryProblem)] = [
    ("", .shape), ("kind", .shape), ("=one", .shape), ("kind=kind-one|", .shape),
    ("mode=on", .unknownList("mode")), ("kind=on", .unknownValue("on", list: "kind")),
    ("kind=kind-one|age=old", .unknownValue("old", list: "age")),
    ("kind=kind-one|kind=kind-two", .notCrossed),
    ("kind=kind-one|age=age-one|gender=gender-one", .notCrossed),
  ]

  @Test(arguments: problems)
  func `what is no category says why`(text: String, problem: CategoryProblem) {
    #expect(throws: problem) { try Category(text, among: CategoryTests.lists) }
  }

  @Test func `a crossing is a dimension of all pairs`() throws {
    let name = try #require(Dimension.crossing(["kind", "age"], among: CategoryTests.lists))
    let crossing = try #require(Dimension(crossing: name, among: CategoryTests.lists))
    #expect(crossing.id == "age*kind" && crossing.crossed == ["age", "kind"])
    #expect(
      crossing.values.map(\.id) == [
        "age-one*kind-one", "age-one*kind-two", "age-two*kind-one", "age-two*kind-two",
      ])
    #expect(crossing.values.last?.title[Language("en")] == "two, two")
    #expect(Dimension.crossing(["kind", "kind"], among: CategoryTests.lists) == nil)
    #expect(Dimension.crossing(["kind", "mode"], among: CategoryTests.lists) == nil)
  }
}
