import Documents
package import Languages
import Vocabulary

/// A tag as one language shows it: its name, the last part of its address, and its posts.
package struct Tag: Sendable {
  package var name: String
  /// What makes two tags one: their letters, but for case and blanks.
  package var key: String
  package var slug: String
  /// The newest first.
  package var posts: [ArticleGroup]

  static func key(_ name: String) -> String {
    name.lowercased().composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The tags of all posts as one language shows them. One name in several languages' posts is one tag.
package struct TagIndex: Sendable {
  /// In the language's order.
  package let tags: [Tag]
  private let slugs: [String: String]

  package init(_ posts: [ArticleGroup], words: Words) {
    var named: [String: (name: String, posts: [ArticleGroup])] = [:]
    for post in posts {
      for name in Set(post.version(in: words.language)?.tags ?? []).sorted() {
        var entry = named.removeValue(forKey: Tag.key(name)) ?? (name, [])
        if entry.posts.last?.id != post.id { entry.posts.append(post) }
        named[Tag.key(name)] = entry
      }
    }
    let slugs = TagIndex.slugs(named.keys, words)
    self.slugs = slugs
    self.tags = words.sorted(
      named.sorted { $0.key < $1.key }.map {
        Tag(name: $0.value.name, key: $0.key, slug: slugs[$0.key] ?? "tag", posts: $0.value.posts)
      }
    ) { $0.name }
  }

  /// The last part of the address of a tag, whatever its case.
  package func slug(of name: String) -> String { slugs[Tag.key(name)] ?? "tag" }

  package func contains(key: String) -> Bool { slugs[key] != nil }

  /// An address for each tag, the same whatever order the posts have: `lager` stands at its own name, `läger`, which would
  /// stand there too, at `lager-2`.
  private static func slugs(_ keys: some Sequence<String>, _ words: Words) -> [String: String] {
    let wished = keys.map { key in (key: key, slug: words.slug(key).isEmpty ? "tag" : words.slug(key)) }
    let sorted = wished.sorted { left, right in
      let (first, second) = (left.key == left.slug, right.key == right.slug)
      return first == second ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : first
    }
    var taken: Set<String> = []
    var slugs: [String: String] = [:]
    for (key, slug) in sorted where taken.insert(slug).inserted { slugs[key] = slug }
    var next: [String: Int] = [:]
    for (key, slug) in sorted where slugs[key] == nil {
      var number = next[slug] ?? 2
      while !taken.insert("\(slug)-\(number)").inserted { number += 1 }
      next[slug] = number + 1
      slugs[key] = "\(slug)-\(number)"
    }
    return slugs
  }
}
