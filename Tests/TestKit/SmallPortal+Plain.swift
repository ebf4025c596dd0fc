extension SmallPortal {
  /// Its activities, by the path in the project's folder.
  public static let activities = "content/records/activities/demo-brda.csv"

  /// One municipality, one centre, three activities and one indicator.
  public static let plain = SmallPortal(
    """
    -- portal.yml --
    title: { sl: Mali portal, en: A small portal }
    summary: { sl: Portal za preizkuse., en: A portal for tests. }
    base_address: https://portal.example.org
    languages: [sl, en]
    publisher:
      name: { sl: Občina, en: Municipality }
      address: https://portal.example.org/kontakt
    licence: { name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/" }
    cut_off: 2021-12-31
    featured: [visits]
    network: { sl: Mali portal, en: A small portal }
    -- sources.yml --
    - id: own
      title: { sl: Evidenca, en: Records }
      publisher: Občina
      address: https://portal.example.org/evidenca
      date: 2022-01-10
      demonstration: false
      files: [records/activities]
    -- codes.yml --
    dimensions:
      - id: gender
        title: { sl: Spol, en: Gender }
        values:
          - { id: girls, title: { sl: Dekleta, en: Girls } }
          - { id: boys, title: { sl: Fantje, en: Boys } }
          - { id: another, title: { sl: Drugi spoli, en: Another gender } }
          - { id: not-stated, title: { sl: Ni navedeno, en: Not stated } }
      - id: age
        title: { sl: Starost, en: Age }
        values:
          - { id: 12-14, from: 12, to: 14, title: { sl: 12–14 let, en: 12–14 years } }
          - { id: 15-19, from: 15, to: 19, title: { sl: 15–19 let, en: 15–19 years } }
          - { id: unknown, title: { sl: Neznano, en: Unknown } }
      - id: kind
        title: { sl: Vrsta, en: Kind }
        values:
          - { id: open, title: { sl: Odprta, en: Open } }
          - { id: group, title: { sl: Skupinska, en: Group } }
      - id: mode
        title: { sl: Način, en: Mode }
        values:
          - { id: onsite, title: { sl: V živo, en: On site } }
          - { id: online, title: { sl: Na spletu, en: Online } }
      - id: topic
        title: { sl: Tema, en: Topic }
        values:
          - { id: sport, title: { sl: Šport, en: Sport } }
          - { id: culture, title: { sl: Kultura, en: Culture } }
    -- places/municipalities.csv --
    id,code,name_sl,name_en,official_languages,member_years,source
    brda,007,Brda,Brda,sl,2020-2021,own
    -- places/centres.csv --
    id,municipality,name_sl,name_en,opened,closed,demonstration
    demo-brda,brda,Center Brda,Centre Brda,2019-01-01,,no
    -- records/activities/demo-brda.csv --
    id,centre,date,start,end,kind,mode,visits_girls,visits_boys,visits_another,visits_not_stated,visits_total,status
    a1,demo-brda,2020-03-02,15:00,19:00,open,onsite,12,14,0,0,26,held
    a2,demo-brda,2021-03-02,15:00,19:00,open,onsite,15,15,0,0,30,held
    a3,demo-brda,2021-05-05,18:00,22:00,group,onsite,30,26,0,0,56,held
    -- indicators/visits.yml --
    id: visits
    title: { sl: Obiski, en: Visits }
    explanation: { sl: Koliko obiskov je bilo zabeleženih., en: How many visits were recorded. }
    spoken: { sl: vsota obiskov, en: the sum of visits }
    layer: process
    formula: sum(visits)
    unit: visits
    better: higher
    breakdowns: [kind, gender]
    protection: visits-by-subgroup
    decimals: 0
    places: [network, municipality, centre]
    periods: [month, year]
    -- news/2021-12-20-porocilo/index.sl.md --
    ---
    title: Letno poročilo
    date: 2021-12-20
    summary: Kaj smo zabeležili.
    ---
    V Brdih je bilo [86](value:visits?place=brda&period=2021).

    """)
}
