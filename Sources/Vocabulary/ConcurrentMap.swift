/// Applies `transform` to every element on at most `workers` tasks; the results stand in the order of the elements.
///
/// The one way in which a stage of a build does several things at once. With one worker everything is done one after the
/// other, on the task that asks; the results never depend on how many there are.
public func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], workers: Int, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  guard workers > 1, elements.count > 1 else { return elements.map(transform) }
  // Small slices, so that a slow one does not leave a worker idle at the end.
  let size = max(1, elements.count / (workers * 8))
  let starts = Array(stride(from: 0, to: elements.count, by: size))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var next = 0
    func addSlice() {
      guard next < starts.count else { return }
      let start = starts[next]
      let index = next
      next += 1
      group.addTask { (index, elements[start..<min(start + size, elements.count)].map(transform)) }
    }
    for _ in 0..<workers { addSlice() }
    var slices = Array(repeating: [Result](), count: starts.count)
    while let (index, slice) = await group.next() {
      slices[index] = slice
      addSlice()
    }
    return Array(slices.joined())
  }
}
