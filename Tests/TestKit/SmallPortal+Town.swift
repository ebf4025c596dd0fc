extension SmallPortal {
  /// Nothing but the templates.
  public static let empty = SmallPortal("")

  /// The plain portal as one town: a municipality and its centre, and no network.
  public static let town = plain.asTown

  /// A town with two centres.
  public static let townOfTwo = town.with([
    "places/centres.csv": """
    id,municipality,name_sl,name_en,opened,closed,demonstration
    demo-brda,brda,Center Brda,Centre Brda,2019-01-01,,no
    park,brda,Center v parku,The Park,2019-01-01,,no

    """,
    "records/activities/park.csv": """
    id,centre,date,start,end,kind,mode,visits_girls,visits_boys,visits_another,visits_not_stated,visits_total,status
    p1,park,2020-03-02,15:00,19:00,open,onsite,12,24,0,0,36,held
    p2,park,2021-03-02,15:00,19:00,open,onsite,25,15,0,0,40,held

    """,
    "news/2021-12-20-porocilo/index.sl.md": nil,
  ])

  /// The same without a name for its network.
  private var asTown: SmallPortal {
    let lines = (files["portal.yml"] ?? "").split(separator: "\n").filter { !$0.hasPrefix("network:") }
    return with(["portal.yml": lines.joined(separator: "\n") + "\n"])
  }
}
