public import Documents

extension Portal {
  /// What `portal.yml` may hold.
  public static let shape: Shape = .object([
    .init("title", .localized, required: true, "The name of the portal in each language."),
    .init("summary", .localized, required: true, "One sentence about the portal in each language."),
    .init("base_address", .text, required: true, "The address it is published at, such as https://example.org/youth."),
    .init("languages", .list(.text), required: true, "Its languages as BCP 47 tags; the first is the default."),
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
    .init("thresholds", thresholdsShape, "The numbers of protection; what is not given has a careful value."),
    .init("projects", .list(projectShape), "Projects that pay for or carry a part of the work."),
    .init("network", .localized, "What all places together are called, in each language."),
    .init("navigation", .list(.text), "What the header links to, in order."),
    .init("allow_raw_html", .boolean, "Whether HTML in Markdown is kept; it is escaped otherwise."),
    .init("cut_off", .day, required: true, "The day until which records are complete."),
    .init("featured", .list(.slug), "The indicators that are shown first, in order."),
  ])

  private static let projectShape: Shape = .object([
    .init("id", .slug, required: true, "The name by which posts refer to the project."),
    .init("name", .localized, required: true, "The name of the project in each language."),
    .init("funders", .list(.localized), "Who pays for it, each in every language."),
    .init("disclaimer", .localized, "What must be said with its results."),
  ])

  private static let thresholdsShape: Shape = .object([
    .init("people", .integer(3...1000), "Counts of people from 1 up to, and not including, this are withheld."),
    .init("subgroup_visits", .integer(1...1000), "Visits of a subgroup below this are withheld."),
    .init("survey_publish", .integer(5...10_000), "With fewer valid answers a survey figure is withheld."),
    .init("survey_reliable", .integer(5...10_000), "With fewer valid answers it is marked and not compared."),
    .init("survey_breakdown", .integer(5...10_000), "With fewer valid answers it is not broken down."),
    .init("survey_part", .integer(3...10_000), "The fewest valid answers of a part and of its complement."),
    .init("survey_change", .number(0...100), "The least difference, in percentage points, that is called a change."),
    .init("denominator_publish", .integer(1...1_000_000), "Below this many residents a rate is withheld."),
    .init("denominator_reliable", .integer(1...1_000_000), "Below this many residents a rate is marked."),
    .init("staff", .number(1...1000), "With fewer full-time posts, money is withheld where accounts are not public."),
  ])
}
