extension SmallPortal {
  /// The columns of its activities.
  public static let activityHeader =
    "id,centre,date,start,end,hours,kind,mode,topic,visits_girls,visits_boys,visits_another,visits_not_stated,"
    + "visits_total,visits_age_0_14,visits_age_15_plus,first_time,youth_hours,producers,volunteers,staff_hours,status"

  /// Every table of records, with the cells that are hard to read.
  public static let recorded = SmallPortal("").with([
    "sources.yml": """
    - id: logbook
      title: { sl: Dnevnik }
      publisher: MaMa
      date: 2020-12-31
      demonstration: false
      files: [records/, surveys/responses/]
    - { id: invented, title: { sl: Izmišljeno }, publisher: Kazalo, demonstration: true, files: [records/activities/demo] }

    """,
    "codes.yml": """
    dimensions:
      - id: gender
        title: { sl: Spol }
        values:
          - { id: girls, title: { sl: dekleta } }
          - { id: boys, title: { sl: fantje } }
          - { id: another, title: { sl: drug spol } }
          - { id: not-stated, title: { sl: ni podatka } }
      - id: age
        title: { sl: Starost }
        values:
          - { id: 0-14, title: { sl: do 14 }, from: 0, to: 14 }
          - { id: 15-plus, title: { sl: 15 in več }, from: 15 }
      - id: kind
        title: { sl: Vrsta }
        values: [{ id: open, title: { sl: odprto } }, { id: group, title: { sl: skupina } }]
      - id: mode
        title: { sl: Način }
        values: [{ id: onsite, title: { sl: v centru } }, { id: online, title: { sl: na spletu } }]
      - id: topic
        title: { sl: Tema }
        values: [{ id: sport, title: { sl: šport } }, { id: culture, title: { sl: kultura } }]

    """,
    "places/municipalities.csv": """
    id,code,name_sl,name_en,official_languages,member_years,source
    novo-mesto,085,Novo mesto,,sl,2018-2020 2022,Statistical office
    brezice,009,Brežice,,sl,2018,

    """,
    "places/centres.csv": """
    id,municipality,name_sl,opened,closed,demonstration
    center,novo-mesto,Center,2018-01-01,,no
    demo,brezice,Demo,,2020-06-30,yes

    """,
    "places/population.csv": """
    municipality,date,age,count,source
    novo-mesto,2020-01-01,all,37000,SURS
    novo-mesto,2020-01-01,15-29,5500,SURS

    """,
    "records/activities/2020.csv": """
    \(activityHeader)
    a1,center,2020-03-02,15:00,19:00,,open,onsite,sport culture,12,14,0,0,26,10,16,3,0,0,1,8,
    a2,center,2020-03-02,22:00,01:30,,group,onsite,,5,3,0,0,,,,,2,2,,,held
    a3,center,2020-03-18,15:00,17:00,,open,,,,,,,,,,,,,,,cancelled

    """,
    "records/activities/demo.csv": """
    \(activityHeader)
    a1,demo,2020-03-02,,,1.5,open,online,,,,,,8,,,,,,,,

    """,
    "records/openings.csv": """
    centre,date,start,end,status,reason
    center,2020-03-02,15:00,20:00,open,
    center,2020-03-09,,,closed,holidays

    """,
    "records/visitors.csv": """
    place,period,gender,age,visitors,producers
    center,2020,all,all,340,12
    novo-mesto,2020,girls,all,120,

    """,
    "records/key-figures.csv": """
    place,year,target_group,target_method,staff_fte,staff_cost,premises_cost,other_cost,income
    center,2020,800,residents 15-19,2.5,60000,12000,8000,1000

    """,
    "records/reported/2020.csv": """
    indicator,place,period,category,value,as_printed,source,note_sl,status
    visits,network,2020,,33633,33.633,https://example.org/2020/07/06/00123456789,Kot objavljeno,
    visits,novo-mesto,2020-S1,kind=open,0.83,,Report 2020,,pf

    """,
    "surveys/questionnaires/basic-1.yml": """
    id: basic
    version: 1
    languages: [sl, en]
    scales:
      - id: A
        codes:
          - { code: 1, label: { sl: ne drži } }
          - { code: 2, label: { sl: bolj ne drži } }
          - { code: 3, label: { sl: bolj drži } }
          - { code: 4, label: { sl: drži } }
          - { code: 0, label: { sl: ne vem } }
        positive: [3, 4]
        missing: [0]
    items:
      - { id: S1, scale: A, text: { sl: Tukaj se počutim varno. } }
      - { id: S5, scale: A, text: { sl: Z mano tukaj včasih ravnajo krivično. }, reverse: true, sensitive: true }
    indexes:
      - { id: safety, title: { sl: Varnost }, items: [S1, S5], minimum: 1 }

    """,
    "surveys/waves.csv": """
    id,questionnaire,from,to,mode,base,year
    w2020,basic-1,2020-11-01,2020-11-30,tablet,90,2020

    """,
    "surveys/responses/2020.csv": """
    wave,centre,gender,age,S1,S5
    w2020,center,girls,15-plus,4,1
    w2020,center,,,0,

    """,
    "targets.csv": """
    indicator,place,year,value,kind
    visits,,2020,1000,good-enough
    visits,center,2020,500,own

    """,
    "breaks.csv": """
    date,places,indicators,text_sl
    2020-03-13,,visits,Epidemija

    """,
    "annotations.csv": """
    from,to,places,text_sl
    2020-03-13,2020-05-31,center brezice,Zaprtje

    """,
  ])
}
