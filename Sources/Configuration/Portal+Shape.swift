public import Documents
import Vocabulary

extension Portal {
  /// What `portal.yml` may hold.
  public static let shape: Shape = .object([
    .init("title", .localized, required: true, "The name of the portal in each language."),
    .init("summary", .localized, required: true, "One sentence about the portal in each language."),
    .init("base_address", .text, required: true, "The address it is published at, such as https://example.org/youth."),
    .init(
      "languages",
      .list(
        .scalarOr(
          .text,
          .object([
            .init("tag", .text, required: true, "The language as a BCP 47 tag."),
            .init(
              "complete", .list(.oneOf(TranslationSection.allCases.map(\.rawValue))),
              "What must be translated into it, so that nothing is published before it is."),
          ]))), required: true,
      "Its languages as BCP 47 tags, or as mappings with a tag; the first is the default."),
    .init(
      "publisher",
      .object([
        .init("name", .localized, required: true, "The name of the publisher in each language."),
        .init("address", .text, required: true, "The publisher's address on the web."),
        .init("email", .text, "The publisher's e-mail address."),
      ]), required: true, "Who publishes the portal."),
    .init(
      "licence",
      .object([
        .init("name", .text, required: true, "The name of the licence, such as CC BY 4.0."),
        .init("address", .text, required: true, "The address of its text."),
      ]), required: true, "The licence of the data."),
    .init("thresholds", Threshold.shape, "The numbers of protection; what is not given has a careful value."),
    .init("projects", .list(projectShape), "Projects that pay for or carry a part of the work."),
    .init("network", .localized, "What all places together are called, in each language."),
    .init("centres", .localized, "What the centres are called, such as Youth centres, in each language."),
    .init("navigation", .list(.text), "What the header links to, in order."),
    .init("allow_raw_html", .boolean, "Whether HTML in Markdown is kept; it is escaped otherwise."),
    .init("cut_off", .day, required: true, "The day until which records are complete."),
    .init(
      "redirects", .scalarOr(redirectFile, .list(redirectFile)),
      "The files that tell a server where pages have moved: htaccess for Apache, netlify for Netlify and its like."),
    .init(
      "files", .oneOf(PortalFiles.Level.allCases.map(\.rawValue)),
      "How many files there are: full has a page for every figure, standard for those of own_pages, lean for those of the "
        + "network alone; full where left out."),
    .init(
      "own_pages", .list(.slug),
      "The indicators whose figures have pages of their own where not all have; the first eight featured ones unless said."
    ),
    .init(
      "limit", PortalFiles.Limit.shape,
      "What the host takes of one site: from 80 % of it on, a build warns and says what to turn."),
    .init("featured", .list(.slug), "The indicators that are shown first, in order."),
    .init("compare", ComparisonRules.shape, "What the page of comparison shows, and by which limits."),
    .init(
      "public",
      .list(
        .object([
          .init("text", .text, required: true, "The whole cell, as the table has it."),
          .init("reason", .text, required: true, "Why it is of no person, or may be read by everybody."),
        ])),
      "Cells of tables that look like data about a person and are none, such as the telephone number of an office."),
    .init(
      "periods", .list(PeriodSets.setShape),
      "Terms, seasons and other spans of months of your own, by which indicators can be counted too."),
    .init(
      "metadata",
      .list(
        .object([
          .init("id", .slug, required: true, "The name by which indicators fill it in."),
          .init("title", .localized, required: true, "What it is called, in each language."),
        ])), "Fields of your own that the pages of indicators show, in order."),
  ])

  private static let redirectFile: Shape = .oneOf(PortalFiles.RedirectFile.allCases.map(\.rawValue))

  private static let projectShape: Shape = .object([
    .init("id", .slug, required: true, "The name by which posts refer to the project."),
    .init("name", .localized, required: true, "The name of the project in each language."),
    .init("funders", .list(.localized), "Who pays for it, each in every language."),
    .init("disclaimer", .localized, "What must be said with its results."),
  ])
}
