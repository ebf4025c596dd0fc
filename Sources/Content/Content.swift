public import Charts
public import Diagnostics
public import Documents
public import Languages
public import Pictures
public import Vocabulary

/// The news and pages of a portal, checked: what the site shows of what people wrote.
public struct Content: Sendable {
  /// The newest first; on one day by name.
  public var posts: [ArticleGroup]
  /// By name.
  public var pages: [ArticleGroup]
  /// The files that posts and pages show or link to, by path below the content folder; each is copied as it is, but
  /// for heavy pictures.
  public var assets: [String]
  /// The files that any text names, shown or not, and those that charts and maps are made from.
  public var named: Set<String> = []
  /// Where a text first names each of them.
  public var assetLocations: [String: SourceLocation] = [:]
  /// The size of each picture that has one.
  public var pictures: [String: PictureHeader]
  /// The bytes of heavy pictures that are published smaller than they are.
  public var lightened: [String: [UInt8]] = [:]
  /// The CSV files that `table:` references show.
  public var tables: [String: ContentTable]
  /// The charts that are written in files, by path: those of the folder of charts, and those that texts show.
  public var charts: [String: ChartSpecification] = [:]
  /// Where the places of maps lie.
  public var geometry: GeometryFile?
  /// The colours of charts.
  public var theme = Theme.standard
  /// What the portal looks like beside its charts.
  public var look = SiteLook()
  /// The words that the portal explains, in each language in which it explains any.
  public var glossaries: [Language: Glossary] = [:]
  /// What places answered to young people, the newest first.
  public var hearBack: [HearBack] = []
  /// The frameworks by which places check themselves, with what they say.
  public var quality: [QualityFramework] = []
  /// Who stands behind the portal and its parts.
  public var bodies: [Body] = []
  public var rules: ContentRules
  /// The addresses that its pages have had.
  public var addressBook = AddressBook()
  /// The words of each of the portal's languages.
  let words: [Language: Words]
  /// The ids of the headings of each article, by its file.
  var headings: [String: Set<String>] = [:]
  /// Every article by its file, shown or not: what links lead to.
  var articles: [String: Article]

  /// The post or page of a name.
  public subscript(id: ArticleID) -> ArticleGroup? {
    switch id.kind {
    case .post: posts.first { $0.id == id }
    case .page: pages.first { $0.id == id }
    }
  }

  /// The years in which there are posts, the newest first.
  public var years: [Int] { Set(posts.compactMap { $0.day?.parts.year }).sorted(by: >) }

  public func posts(in year: Int) -> [ArticleGroup] { posts.filter { $0.day?.parts.year == year } }

  /// The posts that any version says are about a place.
  public func posts(about place: PlaceID) -> [ArticleGroup] {
    posts.filter { post in post.versions.contains { $0.places.contains(place) } }
  }

  /// The posts of which any version names figures of one of these indicators.
  public func posts(naming indicators: [IndicatorID]) -> [ArticleGroup] {
    posts.filter { post in post.versions.contains { !$0.indicators.isDisjoint(with: indicators) } }
  }

  /// Every text there is in one of its languages, shown or not, in the order of the files.
  public var allArticles: [Article] { articles.values.sorted { $0.file < $1.file } }

  /// Reads `news` and `pages` of a content folder; what is wrong goes to `log`.
  ///
  /// - Parameter words: one for each of the portal's languages; they make the ids of headings.
  public static func load(
    from folder: Folder, rules: ContentRules, words: [Language: Words], into log: inout DiagnosticLog
  ) -> Content {
    var rules = rules
    let bodies = Body.load(from: folder, rules, into: &log)
    rules.bodies = log.hasErrors(below: Body.file) ? nil : bodies.map(\.id)
    var articles: [Article] = []
    for path in folder.files(in: "news", ending: "md") + folder.files(in: "pages", ending: "md") {
      if let article = ArticleReader(path: path, folder: folder, rules: rules, words: words).read(into: &log) {
        articles.append(article)
      }
    }
    var content = Content(
      posts: [], pages: [], assets: [], pictures: [:], tables: [:], rules: rules, words: words,
      articles: Dictionary(articles.map { ($0.file, $0) }) { first, _ in first })
    for article in articles { content.headings[article.file] = Set(article.headingIDs) }
    checkAddresses(articles, into: &log)
    for path in folder.files(in: ChartSpecification.folder, ending: "yml") {
      ChartSpecification.checkName(of: path, into: &log)
      content.charts[path] = ChartSpecification.load(path, from: folder, languages: rules.languages, into: &log)
    }
    content.geometry = GeometryFile.load(
      from: folder, languages: rules.languages, places: rules.placeCodes, arePlacesKnown: rules.arePlacesKnown,
      into: &log)
    (content.theme, content.look) = ThemeFile.load(from: folder, into: &log)
    let terms = GlossaryTerm.load(from: folder, into: &log)
    content.glossaries = words.compactMapValues { Glossary(terms, in: $0) }
    content.hearBack = HearBack.load(from: folder, rules, into: &log)
    content.quality = QualityFramework.load(from: folder, rules, into: &log)
    content.bodies = bodies
    content.addressBook = AddressBook.load(from: folder, into: &log)
    var check = LinkCheck(content: content, folder: folder)
    for article in articles { check.check(article, into: &log) }
    check.lighten(into: &log)
    content.assets = check.assets.keys.sorted()
    content.assetLocations = check.assets
    content.named = check.named.union(GeometryFile.files(of: content.geometry, in: folder))
      .union([content.look.logoFile].compactMap { $0 })
    content.pictures = check.pictures
    content.lightened = check.lightened
    content.tables = check.tables
    content.charts.merge(check.charts) { first, _ in first }
    // A picture that stands for an article gets its size here, once.
    for index in articles.indices {
      guard let image = articles[index].image else { continue }
      articles[index].image?.size = check.pictures[image.path]?.size
    }
    content.articles = Dictionary(articles.map { ($0.file, $0) }) { first, _ in first }
    content.group(articles.filter { rules.showsUnpublished || $0.isShown(on: rules.today) }, into: &log)
    return content
  }

  private mutating func group(_ articles: [Article], into log: inout DiagnosticLog) {
    let order = Dictionary(rules.languages.enumerated().map { ($1, $0) }) { first, _ in first }
    var groups: [ArticleID: [Article]] = [:]
    for article in articles { groups[article.id, default: []].append(article) }
    for (id, versions) in groups.sorted(by: { $0.key < $1.key }) {
      let sorted = versions.sorted { (order[$0.language] ?? 0, $0.file) < (order[$1.language] ?? 0, $1.file) }
      Content.checkAge(of: sorted, into: &log)
      let group = ArticleGroup(id: id, versions: sorted)
      if id.kind == .post { posts.append(group) } else { pages.append(group) }
    }
    posts.sort { left, right in
      let (newer, older) = (left.day?.number ?? .min, right.day?.number ?? .min)
      return newer == older ? left.id < right.id : newer > older
    }
  }

  /// Warns of a translation that says it is older than the text it was made from.
  private static func checkAge(of versions: [Article], into log: inout DiagnosticLog) {
    guard let source = versions.first, let changed = source.updated else { return }
    for version in versions.dropFirst() where (version.updated ?? version.day ?? changed) < changed {
      log.warning(
        "content.old-translation", SourceLocation(file: version.file, line: 1, column: 1),
        "the translation is of \((version.updated ?? version.day ?? changed).iso), "
          + "and \(source.file) was updated on \(changed.iso)",
        hint: "translate what changed, then set updated: \(changed.iso)")
    }
  }

  /// Two articles, or an article and an alias, may not have one address.
  private static func checkAddresses(_ articles: [Article], into log: inout DiagnosticLog) {
    var taken: [String: String] = [:]
    var aliases: [String: Article] = [:]
    for article in articles {
      let address = "\(article.language)/\(article.id)"
      if let other = taken[address] {
        log.error(
          "content.address-clash", SourceLocation(file: article.file, line: 1, column: 1),
          "\(article.file) and \(other) have one address",
          hint: "rename one of them, or give them different translation keys")
      }
      taken[address] = article.file
    }
    for article in articles {
      for alias in article.aliases {
        let path = alias.path.lowercased()
        // An old address may have been that of a text in all its languages.
        guard let other = aliases.updateValue(article, forKey: path),
          other.file == article.file || other.id != article.id
        else { continue }
        log.error(
          "content.address-clash", alias.location,
          other.file == article.file
            ? "the alias \"\(alias.address)\" stands twice"
            : "the alias \"\(alias.address)\" belongs to \(other.file) too",
          hint: "remove one of them")
      }
    }
  }
}
