/// The shapes of the views that templates are given, one place for all of them.
enum Shapes {
  static let link = ViewShape("link", .text("title"), .text("address"))

  /// A featured figure: what it is of, how much, and what may be said of its change.
  static let tile = ViewShape(
    "tile", .text("title"), .text("address"), .text("value"), .text("unit"), .text("period"), .text("sentence"))

  /// A row of a place's core table.
  static let coreRow = ViewShape(
    "coreRow", .text("title"), .text("address"), .text("value"), .text("before"), .text("parent"), .text("change"),
    .text("goal"), .markup("trend"))

  /// Rows of a core table that belong together, under a head that spans all columns.
  static let coreGroup = ViewShape(
    "coreGroup", .text("title"), .text("explanation"), .text("columns"), .list("rows", coreRow))

  static let coreTable = ViewShape(
    "coreTable", .text("caption"), .text("valueHead"), .text("beforeHead"), .text("parentHead"),
    .list("groups", coreGroup),
    .list("legend", sign), .flag("hasParent"), .text("goalHead"), .flag("hasGoal"), .text("note"),
    .text("trendHead"), .flag("hasTrend"), .text("trendNote"))

  static let sign = ViewShape("sign", .text("sign"), .text("meaning"))

  static let reportedRow = ViewShape(
    "reportedRow", .text("indicator"), .text("period"), .text("category"), .text("value"), .text("source"),
    .text("address"), .flag("isLink"), .text("note"),
    .text("publisher"), .text("discrepancy"), .flag("hasDiscrepancy"))

  static let newsItem = ViewShape(
    "newsItem", .text("title"), .text("address"), .text("iso"), .text("day"), .text("summary"), .text("language"),
    .text("languageName"), .flag("isForeign"))

  static let fact = ViewShape("fact", .text("name"), .text("value"), .text("address"), .flag("isLink"))

  static let placeItem = ViewShape("placeItem", .text("title"), .text("address"), .text("detail"))

  static let indicatorItem = ViewShape(
    "indicatorItem", .text("title"), .text("address"), .text("explanation"), .text("formula"), .text("spoken"))

  /// A file of data in one format; no link where that format does not hold it.
  static let dataCell = ViewShape("dataCell", .text("title"), .text("address"), .flag("isLink"))

  static let dataRow = ViewShape(
    "dataRow", .text("title"), .text("address"), .flag("isLink"), .list("cells", dataCell))

  static let indicatorGroup = ViewShape(
    "indicatorGroup", .text("title"), .text("explanation"), .list("items", indicatorItem))

  static let lineageFile = ViewShape("lineageFile", .text("path"), .text("digest"), .text("records"))
  /// What is told of where a figure comes from: a name and one or several texts; under `files` the files themselves.
  static let lineageFact = ViewShape(
    "lineageFact", .text("name"), .list("texts", paragraph), .list("files", lineageFile), .flag("hasFiles"))

  static let chart = ViewShape("chart", .markup("figure"))

  static let labels = ViewShape("labels", fields: SiteLabels.names.map { .text($0) })

  /// What every template has besides its own: the words of the page's language.
  private static let common: [ViewShape.Field] = [.view("t", labels)]

  private static func page(_ name: String, _ fields: ViewShape.Field...) -> ViewShape {
    ViewShape(name, fields: fields + common)
  }

  static let home = page(
    "home", .text("title"), .text("summary"), .list("tiles", tile), .list("charts", chart), .list("places", placeItem),
    .list("news", newsItem), .text("newsAddress"), .text("placesAddress"), .text("networkAddress"), .text("period"))

  static let place = page(
    "place", .text("title"), .text("kind"), .list("facts", fact), .list("core", coreTable), .list("more", link),
    .flag("hasMore"), .list("panels", paragraph), .flag("hasCalendar"), .text("calendarTitle"), .markup("calendar"),
    .text("calendarNote"), .text("calendarMissing"), .flag("hasMissing"), .text("completenessAddress"),
    .text("completenessTitle"),
    .list("charts", chart),
    .list("places", placeItem), .flag("hasPlaces"), .text("placesTitle"), .list("reported", reportedRow),
    .flag("hasReported"),
    .list("news", newsItem), .flag("hasNews"))

  static let placeList = page(
    "placeList", .text("title"), .text("lead"), .list("links", link), .list("groups", placeGroup))
  static let placeGroup = ViewShape(
    "placeGroup", .text("title"), .text("address"), .text("detail"), .list("items", placeItem))

  static let indicatorList = page("indicatorList", .text("title"), .text("lead"), .list("groups", indicatorGroup))

  static let indicator = page(
    "indicator", .text("title"), .text("explanation"), .list("charts", chart), .markup("table"), .text("formula"),
    .text("spoken"), .list("downloads", link), .list("places", placeItem), .text("methodAddress"), .flag("hasTable"),
    .flag("hasCoverage"), .text("coverageTitle"), .list("coverage", fact))

  static let figure = page(
    "figure", .text("title"), .text("place"), .text("placeAddress"), .text("indicatorAddress"), .text("value"),
    .text("period"), .text("sentence"), .text("explanation"), .list("charts", chart), .markup("table"),
    .text("formula"), .text("spoken"), .list("parts", fact), .flag("hasParts"), .text("citation"),
    .text("ratio"), .flag("hasRatio"),
    .list("downloads", link), .text("methodAddress"), .flag("hasLineage"), .text("lineageTitle"),
    .list("lineage", lineageFact), .flag("hasCoverage"), .text("coverageTitle"),
    .list("coverage", fact))

  static let voice = page(
    "voice", .text("title"), .text("lead"), .list("facts", fact), .list("charts", chart), .markup("table"),
    .markup("placeTable"), .flag("hasPlaceTable"), .text("methodAddress"))

  static let newsList = page(
    "newsList", .text("title"), .list("items", newsItem), .list("tags", link), .list("years", link), .flag("hasTags"),
    .text("feedAddress"))

  static let article = page(
    "article", .text("title"), .text("iso"), .text("day"), .text("updatedIso"), .text("updated"), .flag("hasDay"),
    .flag("hasUpdated"), .text("author"), .flag("hasAuthor"), .flag("isForeign"), .text("language"), .text("notice"),
    .markup("body"), .list("image", picture), .list("tags", link), .flag("hasTags"), .list("places", link),
    .flag("hasPlaces"), .list("projects", project), .list("previous", link), .list("next", link), .flag("hasSiblings"))

  static let picture = ViewShape("picture", .text("address"), .text("alt"), .text("width"), .text("height"))
  static let project = ViewShape("project", .text("name"), .text("funders"), .text("disclaimer"))

  static let data = page(
    "data", .text("title"), .text("lead"), .text("licence"), .text("licenceAddress"), .list("formats", paragraph),
    .list("items", dataRow),
    .list("columns", fact), .text("discrepanciesAddress"), .text("discrepanciesTitle"), .flag("hasReleases"),
    .text("releasesAddress"), .text("releasesTitle"), .flag("hasCharts"), .text("chartsAddress"), .text("chartsTitle"))

  static let charts = page("charts", .text("title"), .text("lead"), .list("charts", chart))

  static let method = page(
    "method", .text("title"), .text("lead"), .list("sections", methodSection), .list("signs", sign),
    .list("indicators", indicatorItem), .list("sources", fact), .text("formulaTitle"), .text("formulaLead"),
    .text("formulaRule"), .list("formulaGroups", formulaGroup), .text("discrepanciesAddress"),
    .text("discrepanciesTitle"))
  static let formulaGroup = ViewShape("formulaGroup", .text("title"), .text("id"), .list("words", formulaWord))
  static let formulaWord = ViewShape(
    "formulaWord", .text("text"), .text("meaning"), .text("example"), .flag("isUsed"), .text("title"), .text("address"))
  static let methodSection = ViewShape("methodSection", .text("title"), .text("id"), .list("paragraphs", paragraph))
  static let paragraph = ViewShape("paragraph", .text("text"))

  static let discrepancies = page(
    "discrepancies", .text("title"), .text("lead"), .list("items", discrepancy), .flag("hasItems"))
  static let discrepancy = ViewShape(
    "discrepancy", .text("id"), .text("title"), .text("text"), .text("reason"), .flag("hasReason"),
    .list("rows", reportedRow), .flag("hasRows"))

  static let releases = page(
    "releases", .text("title"), .text("lead"), .text("status"), .text("listTitle"), .markup("table"),
    .list("steps", releaseStep), .flag("hasSteps"), .text("noRevision"), .text("file"), .text("fileAddress"))
  static let releaseStep = ViewShape(
    "releaseStep", .text("id"), .text("title"), .list("groups", revisionGroup), .list("notes", paragraph))
  static let revisionGroup = ViewShape(
    "revisionGroup", .text("reason"), .text("count"), .text("label"), .list("rows", revision), .flag("hasRows"),
    .flag("hasPart"), .text("beforeHead"), .text("afterHead"), .flag("hasMore"), .text("more"))
  static let revision = ViewShape(
    "revision", .text("indicator"), .text("place"), .text("period"), .text("part"), .text("before"), .text("after"))

  static let moved = page("moved", .text("title"), .text("address"))

  static let notFound = page("notFound", .text("title"), .text("homeAddress"))

  static let languageChoice = ViewShape(
    "languageChoice", .text("tag"), .text("name"), .text("address"), .flag("isCurrent"))

  static let navigationItem = ViewShape(
    "navigationItem", .text("title"), .text("address"), .flag("isCurrent"))

  static let frame = page(
    "frame", .text("language"), .text("direction"), .text("title"), .markup("meta"), .markup("assets"),
    .markup("brand"), .list("languages", languageChoice), .markup("menu"), .markup("banner"), .list("trail", link),
    .flag("hasTrail"), .markup("content"), .markup("footer"))

  /// What the pages of one folder and part of the site have in common.
  static let surroundings = page(
    "surroundings", .text("siteTitle"), .text("home"), .text("stylesheet"), .text("script"), .text("icon"),
    .text("feed"), .list("navigation", navigationItem), .flag("isDemonstration"), .text("demonstration"),
    .text("aboutAddress"),
    .text("publisher"), .text("publisherAddress"), .text("licence"), .text("licenceAddress"), .text("asOf"),
    .text("release"), .text("releaseAddress"), .flag("hasRelease"), .text("methodAddress"), .text("dataAddress"),
    .list("pages", link))

  static let goals = page(
    "goals", .text("title"), .text("lead"), .text("count"), .markup("table"), .flag("hasTable"), .text("empty"))

  static let protection = page(
    "protection", .text("title"), .text("lead"), .text("rulesTitle"), .list("rules", paragraph), .text("countsTitle"),
    .markup("table"), .text("auditTitle"), .text("audit"), .text("methodAddress"))

  static let completeness = page(
    "completeness", .text("title"), .text("lead"), .text("status"), .text("rule"), .text("gapsTitle"),
    .text("gapsCaption"), .text("whenHead"), .text("whatHead"), .list("gaps", gap), .flag("hasGaps"), .text("none"),
    .text("monthsTitle"), .markup("months"), .flag("hasMonths"), .text("methodAddress"))
  static let gap = ViewShape("gap", .text("place"), .text("address"), .text("when"), .text("what"))

  static let chartPage = ViewShape(
    "chartPage", .text("language"), .text("direction"), .text("title"), .markup("meta"), .text("oEmbed"), .text("icon"),
    .text("stylesheet"), .markup("figure"), .text("address"), .text("from"), .text("shareTitle"), .text("frameLabel"),
    .text("frame"), .text("pictureLabel"), .text("picture"), .text("citationLabel"), .text("citation"))

  /// Every template that the site renders, and what it is given.
  static let templates: [(String, ViewShape)] = [
    ("layouts/assets", surroundings), ("layouts/brand", surroundings), ("layouts/menu", surroundings),
    ("layouts/banner", surroundings), ("layouts/footer", surroundings),
    ("layouts/page", frame), ("layouts/chart", chartPage), ("pages/home", home), ("pages/place", place),
    ("pages/places", placeList),
    ("pages/indicators", indicatorList), ("pages/indicator", indicator), ("pages/figure", figure),
    ("pages/charts", charts), ("pages/voice", voice), ("pages/news", newsList), ("pages/article", article),
    ("pages/data", data),
    ("pages/method", method), ("pages/not-found", notFound), ("pages/moved", moved), ("pages/goals", goals),
    ("pages/protection", protection), ("pages/completeness", completeness), ("pages/discrepancies", discrepancies),
    ("pages/releases", releases),
  ]
}
