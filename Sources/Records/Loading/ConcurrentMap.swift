/// The results for all elements, in their order, worked out at the same time on the cores there are.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable @escaping (Element) -> Result
) async -> [Result] {
  guard elements.count > 1 else { return elements.map(transform) }
  return await withTaskGroup(of: (Int, Result).self) { group in
    for (index, element) in elements.enumerated() { group.addTask { (index, transform(element)) } }
    var results = [Result?](repeating: nil, count: elements.count)
    for await (index, result) in group { results[index] = result }
    return results.compactMap(\.self)
  }
}
