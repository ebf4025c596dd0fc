import Languages
import Wording

/// A tag of news with the posts that have it.
struct NewsTag: Sendable {
  var name: String
  var slug: String
  var posts: [ArticleGroup]

  /// Every tag of a language's posts, in the language's order. One name in several languages' posts is one tag.
  static func all(of content: Content, in words: FigureWords) -> [NewsTag] {
    var named: [String: NewsTag] = [:]
    for post in content.posts {
      for name in Set(post.version(in: words.words.language)?.tags ?? []).sorted() {
        let slug = words.words.slug(name)
        var tag = named[slug] ?? NewsTag(name: name, slug: slug, posts: [])
        if tag.posts.last?.id != post.id { tag.posts.append(post) }
        named[slug] = tag
      }
    }
    // By slug first, so that equal names stand in one order.
    return words.words.sorted(named.values.sorted { $0.slug < $1.slug }) { $0.name }
  }
}
