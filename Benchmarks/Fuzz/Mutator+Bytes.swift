/// Bytes of any file, and files as such.
extension Mutator {
  mutating func changeBytes(_ path: String) {
    var bytes = mutant.files[path] ?? []
    let at = chance.below(bytes.count + 1)
    let what: String
    switch chance.below(14) {
    case 0:
      for _ in 0..<chance.within(1...8) where !bytes.isEmpty {
        bytes[chance.below(bytes.count)] ^= UInt8(1 << chance.below(8))
      }
      what = "bits are turned"
    case 1:
      bytes.removeLast(bytes.count - at)
      what = "it ends at byte \(at)"
    case 2:
      let end = min(bytes.count, at + chance.below(200))
      bytes.removeSubrange(at..<end)
      what = "bytes \(at)..<\(end) are gone"
    case 3:
      let end = min(bytes.count, at + chance.below(2000))
      bytes.insert(contentsOf: bytes[at..<end], at: at)
      what = "bytes \(at)..<\(end) stand twice"
    case 4:
      bytes.insert(
        contentsOf: chance.pick([[0], [0xFF], [0xEF, 0xBB, 0xBF], [13], [0xC3], [0xF4, 0x90, 0x80, 0x80], [0x1B]])
          ?? [], at: at)
      what = "odd bytes at \(at)"
    case 5:
      bytes = []
      what = "it is empty"
    case 6:
      bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
      what = "it is UTF-16"
    case 7:
      bytes = bytes.map { $0 > 0x7F ? 0xE8 : $0 }
      what = "it is of one byte a letter"
    case 8:
      bytes = [0xEF, 0xBB, 0xBF] + bytes
      what = "it begins with a mark"
    case 9:
      bytes = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
      what = "its lines end in CRLF"
    case 10:
      bytes = bytes.map { $0 == 10 ? 13 : $0 }
      what = "its lines end in CR"
    case 11:
      bytes.insert(
        contentsOf: Array(repeating: chance.pick([97, 32, 44, 10, 34, 91, 123]) ?? 97, count: 300_000), at: at)
      what = "a long run of one byte at \(at)"
    case 12 where bytes.count > 24:
      // A size or a length in the head of a picture.
      let place = chance.below(min(bytes.count - 4, 64))
      bytes.replaceSubrange(
        place..<place + 4,
        with: chance.pick([[255, 255, 255, 255], [0, 0, 0, 0], [127, 255, 255, 255], [0, 0, 0, 1]]) ?? [])
      what = "bytes \(place)..<\(place + 4) are extreme"
    default:
      bytes += bytes
      what = "it stands twice"
    }
    mutant.write(bytes, to: path, what)
  }

  /// Files that are gone, too many, misplaced or something else.
  mutating func changeFiles() {
    let paths = mutant.paths
    guard let path = chance.pick(paths.filter { $0.hasPrefix("content/") || chance.once(in: 10) }) else { return }
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    let ending = path.split(separator: ".").last ?? ""
    switch chance.below(9) {
    case 0, 1: mutant.remove(path, "it is gone")
    case 2:
      let names = [
        "copy", "Č š", "a?b", "a#b", "a%20b", "-", ".hidden", "CON", String(repeating: "a", count: 200), "a\u{301}",
        "index.sl",
      ]
      mutant.write(mutant.files[path] ?? [], to: "\(folder)/\(chance.word(names)).\(ending)", "a copy of \(path)")
    case 3:
      let other = chance.word(paths, or: path)
      mutant.write(mutant.files[other] ?? [], to: path, "it is \(other)")
    case 4: mutant.put(.folder, at: path, "it is a folder")
    case 5: mutant.put(.link(chance.word(["/etc/passwd", "none", "../..", path])), at: path, "it is a link")
    case 6:
      let places = [
        "content/records", "content/surveys", "content/places", "content/news", "content/pages", "content/charts",
        "content/messages", "content/static", "content/releases", "content",
      ]
      let name = chance.word([
        "new.csv", "new.yml", "new.md", "new.en.md", "new.txt", "2025-01-01-a.sl.md", "2025-13-01-a.md", "x.html",
      ])
      mutant.write(mutant.files[path] ?? [], to: "\(chance.word(places))/\(name)", "a copy of \(path)")
    case 7 where !isFair && chance.once(in: 10): mutant.put(.pipe, at: path, "it is a pipe")
    default:
      let gone = paths.filter { $0.hasPrefix(folder + "/") && folder != "content" }
      for path in gone { mutant.remove(path, "its folder is gone") }
    }
  }
}
