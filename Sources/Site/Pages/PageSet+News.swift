import Charts
import Configuration
import Diagnostics
import Languages
import Markdown
import Markup
import OpenData
import Pictures
import Vocabulary
import Wording

extension PageSet {
  /// The list of all posts, one page a year, and one a tag.
  func news() -> [Page] {
    let posts = site.content.posts
    let years = Set(posts.compactMap { $0.day?.parts.year }).sorted(by: >)
    var pages = [list(text(Section.news.title), path: { addresses.section(.news, $0) }, posts: posts)]
    pages += years.map { year in
      list(
        text(.newsYear, ["year": .text(String(year))]), path: { addresses.archive(year, $0) },
        posts: posts.filter { $0.day?.parts.year == year })
    }
    pages += tags.map(tagPage)
    return pages
  }

  /// The posts of a tag. Tags are words of a language: elsewhere the switch leads to the same word, or to all news.
  private func tagPage(_ tag: Tag) -> Page {
    let known = site.tags.filter { $0.value.contains(key: tag.key) }
    var page = list(
      text(.newsTag, ["tag": .text(tag.name)]),
      path: { other in
        known[other].map { addresses.tag($0.slug(of: tag.key), other) } ?? addresses.section(.news, other)
      }, posts: tag.posts)
    page.writtenIn = Set(known.keys)
    return page
  }

  /// Every tag with its posts, in the language's order.
  var tags: [Tag] { site.tags[language]?.tags ?? [] }

  private func list(_ title: String, path: (Language) -> String, posts: [ArticleGroup]) -> Page {
    let own = path(language)
    let isMain = own == addresses.section(.news, language)
    return Page(
      path: own, language: language, title: title,
      description: text(.sectionDescription, ["section": .text(title), "site": .text(words.text(site.portal.title))]),
      template: "pages/news", translations: translations(path),
      trail: isMain ? Array(trail(.news).prefix(1)) : trail(.news), section: .news
    ) { composer in
      var view = composer.view(Shapes.newsList)
      view["title"] = .text(title)
      view["items"] = .list(composer.newsItems(posts))
      view["feedAddress"] = .text(composer.link(composer.addresses.feed(composer.language)))
      let tags = composer.site.tags[composer.language]?.tags ?? []
      view["tags"] = .list(
        tags.map { composer.link(named: $0.name, to: composer.addresses.tag($0.slug, composer.language)) })
      view["hasTags"] = .flag(!tags.isEmpty)
      let years = Set(composer.site.content.posts.compactMap { $0.day?.parts.year }).sorted(by: >)
      view["years"] = .list(
        years.map { composer.link(named: String($0), to: composer.addresses.archive($0, composer.language)) })
      return view
    }
  }

  /// A page for each post and page of content, in this language; one that was not translated is shown as it is, marked.
  func articles() -> [Page] {
    let posts = site.content.posts
    let news = posts.enumerated().compactMap { index, group in
      article(
        group, trail: trail(.news), newer: index > 0 ? posts[index - 1] : nil,
        older: index + 1 < posts.count ? posts[index + 1] : nil)
    }
    return news
      + site.content.pages.compactMap { article($0, trail: Array(trail(.news).prefix(1)), newer: nil, older: nil) }
  }

  private func article(
    _ group: ArticleGroup, trail: [(title: String, path: String)], newer: ArticleGroup?, older: ArticleGroup?
  ) -> Page? {
    guard let article = group.version(in: language) else { return nil }
    let own = words.words.language
    return Page(
      path: addresses.article(group.id, own), language: own, title: article.title,
      description: article.summary ?? article.title, template: "pages/article",
      translations: translations { addresses.article(group.id, $0) },
      writtenIn: Set(group.versions.map(\.language)), trail: trail,
      section: group.id.kind == .post ? .news : nil, isIndexed: article.language == own,
      updated: article.updated ?? article.day,
      // A post stands at the address of its file's name, a page at one made of its title.
      origin: group.id.kind == .post ? SourceLocation(file: article.file) : article.titleLocation
    ) { composer in
      var view = composer.articleView(article)
      view["next"] = .list(composer.sibling(newer))
      view["previous"] = .list(composer.sibling(older))
      view["hasSiblings"] = .flag(newer != nil || older != nil)
      return view
    }
  }
}

extension PageComposer {
  func link(named title: String, to path: String) -> View {
    View(Shapes.link, ["title": .text(title), "address": .text(link(path))])
  }

  func sibling(_ group: ArticleGroup?) -> [View] {
    guard let group, let article = group.version(in: language) else { return [] }
    return [link(named: article.title, to: addresses.article(group.id, language))]
  }

  mutating func articleView(_ article: Article) -> View {
    var view = view(Shapes.article)
    let isForeign = article.language != language
    view["title"] = .text(article.title)
    view["language"] = .text(article.language.tag)
    view["isForeign"] = .flag(isForeign)
    if isForeign {
      view["notice"] = .text(text(.foreignNotice, ["language": .text(words.words.name(of: article.language))]))
    }
    if article.id.kind == .post, let day = article.day {
      view["hasDay"] = .flag(true)
      view["iso"] = .text(day.iso)
      view["day"] = .text(words.words.date(day))
    }
    if let updated = article.updated {
      view["hasUpdated"] = .flag(true)
      view["updatedIso"] = .text(updated.iso)
      view["updated"] = .text(words.words.date(updated, .short))
    }
    view["author"] = .text(article.author ?? "")
    view["hasAuthor"] = .flag(article.author != nil)
    view["image"] = .list(article.image.map { [picture($0)] } ?? [])
    view["tags"] = .list(article.tags.map { link(named: $0, to: tagAddress($0)) })
    view["hasTags"] = .flag(!article.tags.isEmpty)
    view["places"] = .list(article.places.map { link(named: words.name(of: $0), to: addresses.place($0, language)) })
    view["hasPlaces"] = .flag(!article.places.isEmpty)
    view["projects"] = .list(article.projects.compactMap { id in project(id, in: article.language) })
    view["body"] = .text(body(of: article))
    return view
  }

  private func tagAddress(_ name: String) -> String {
    addresses.tag(site.tags[language]?.slug(of: name) ?? "tag", language)
  }

  private func picture(_ image: Article.Image) -> View {
    View(
      Shapes.picture,
      [
        "address": .text(link(.asset(image.path))), "alt": .text(image.alt),
        "width": .text(image.size.map { String($0.width) } ?? ""),
        "height": .text(image.size.map { String($0.height) } ?? ""),
      ])
  }

  /// A project with its funders and the disclaimer it must carry, in the language of the text it stands under.
  private func project(_ id: String, in language: Language) -> View? {
    guard let project = site.portal.projects.first(where: { $0.id == id }) else { return nil }
    let text = { (localized: LocalizedText) in localized.text(in: language, or: site.portal.languages) }
    let funders = site.words.first { $0.words.language == language }?.words.list(project.funders.map(text))
    return View(
      Shapes.project,
      [
        "name": .text(text(project.name)), "funders": .text(funders ?? ""),
        "disclaimer": .text(project.disclaimer.map(text) ?? ""),
      ])
  }

  /// The text with its references resolved in its own language, which is the home of its charts.
  private mutating func body(of article: Article) -> String {
    let rendered = site.rendered(article, from: path, in: language, into: &log)
    for chart in rendered.charts {
      let address = ChartAddress(chart.id, at: chart.file, of: article)
      let data: DataFile = address.isOfFile ? .chart(address.data) : .figures(chart.query.indicator, at: nil)
      let shown = ShownChart(
        address: address, drawn: chart.drawn, isOwn: article.language == language && !address.isOfFile, data: data)
      show(shown, title: chart.title)
    }
    return rendered.text.body.string
  }
}
