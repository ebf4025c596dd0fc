extension SmallPortal {
  /// The smallest portal that uses every kind of input.
  public static let whole = plain.with(["indicators/visits.yml": nil, "news/2021-12-20-porocilo/index.sl.md": nil])
    .with(
      SmallPortal(
        #"""
        -- portal.yml --
        title: { sl: Mali portal, en: A small portal }
        summary: { sl: Portal za preizkuse., en: A portal for tests. }
        base_address: https://portal.example.org
        languages: [sl, en]
        publisher:
          name: { sl: Občina, en: Municipality }
          address: https://portal.example.org/kontakt
        licence: { name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/" }
        projects:
          - id: logbook
            name: { sl: Logbook, en: Logbook }
            funders: [{ sl: Urad, en: Office }]
            disclaimer: { sl: Vsebina ne izraža nujno stališč urada., en: The contents need not reflect the views of the office. }
        navigation: [about]
        cut_off: 2021-12-31
        featured: [visits, activities]
        network: { sl: Mali portal, en: A small portal }
        -- sources.yml --
        - id: own
          title: { sl: Evidenca, en: Records }
          publisher: Občina
          address: https://portal.example.org/evidenca
          date: 2022-01-10
          demonstration: false
          files: [records/activities, records/openings.csv, records/visitors.csv, surveys/responses]
        - id: report
          title: { sl: Poročilo, en: Report }
          publisher: Mreža
          address: https://portal.example.org/porocilo
          date: 2021-12-20
          demonstration: false
          files: [records/reported]
        - id: surs
          title: { sl: Prebivalstvo, en: Population }
          publisher: SURS
          address: https://pxweb.stat.si/
          date: 2021-07-01
          demonstration: false
          files: []
        -- places/municipalities.csv --
        id,code,name_sl,name_en,official_languages,member_years,source
        brda,007,Brda,Brda,sl,2020-2021,surs
        -- places/population.csv --
        municipality,date,age,count,source
        brda,2020-07-01,all,5600,surs
        brda,2021-07-01,all,5590,surs
        -- records/activities/demo-brda.csv --
        id,centre,date,start,end,kind,mode,topic,visits_girls,visits_boys,visits_another,visits_not_stated,visits_total,visits_age_12_14,visits_age_15_19,youth_hours,producers,status
        a1,demo-brda,2020-03-02,15:00,19:00,open,onsite,sport,12,14,0,0,26,10,16,0,0,held
        a2,demo-brda,2020-03-03,16:00,18:00,group,onsite,culture,5,3,0,0,8,8,0,2,2,held
        a3,demo-brda,2021-03-02,15:00,19:00,open,onsite,sport,15,15,0,0,30,15,15,1,0,held
        a4,demo-brda,2021-05-05,18:00,22:00,group,online,sport culture,30,26,0,0,56,20,36,1.5,6,held
        a5,demo-brda,2021-05-06,15:00,17:00,open,onsite,sport,0,0,0,0,0,0,0,,0,cancelled
        -- records/openings.csv --
        centre,date,start,end,status,reason
        demo-brda,2020-03-02,15:00,19:00,open,
        -- records/visitors.csv --
        place,period,gender,age,visitors,producers
        demo-brda,2020,all,all,21,2
        demo-brda,2021,all,all,40,6
        -- records/reported/totals.csv --
        indicator,place,period,category,value,as_printed,source,note_sl,note_en
        activity-hours,network,2021,,91417,,report,,
        -- surveys/questionnaires/basic-1.yml --
        id: basic
        version: 1
        languages: [sl, en]
        scales:
          - id: agree
            codes:
              - { code: 1, label: { sl: ne drži, en: does not apply } }
              - { code: 2, label: { sl: bolj ne drži, en: rather not } }
              - { code: 3, label: { sl: bolj drži, en: rather } }
              - { code: 4, label: { sl: drži, en: applies } }
              - { code: 0, label: { sl: ne vem, en: do not know } }
            positive: [3, 4]
            missing: [0]
        items:
          - { id: S1, scale: agree, text: { sl: Tukaj se počutim varno., en: I feel safe here. } }
          - { id: S2, scale: agree, text: { sl: Zaposleni so pravični do vseh., en: The staff treat everyone fairly. } }
        indexes:
          - { id: safety, title: { sl: Varnost in odnos, en: Safety and treatment }, items: [S1, S2], minimum: 1 }
        -- surveys/waves.csv --
        id,questionnaire,from,to,mode,base,year
        w2021,basic-1,2021-10-01,2021-11-15,paper,60,2021
        -- surveys/responses/w2021.csv --
        wave,centre,gender,age,S1,S2
        w2021,demo-brda,girls,15-19,4,3
        w2021,demo-brda,boys,15-19,4,2
        -- targets.csv --
        indicator,place,year,value,kind
        visits,demo-brda,2021,90,own
        -- breaks.csv --
        date,places,indicators,text_sl,text_en
        2021-01-01,demo-brda,youth-produced-share,Nova opredelitev,New definition
        -- annotations.csv --
        from,to,places,text_sl,text_en
        2020-03-16,2020-05-31,,Zaprto,Closed
        -- news/2021-12-20-letno-porocilo/index.sl.md --
        ---
        title: Letno poročilo
        date: 2021-12-20
        summary: Kaj smo zabeležili v letu 2021.
        tags: [porocilo]
        places: [brda]
        projects: [logbook]
        ---
        V letu 2021 je mreža poročala o [91.417](value:activity-hours?place=network&period=2021&source=report) urah.

        ## Obiski

        V Brdih je bilo [](value:visits?place=brda&period=2021).
        -- pages/about.sl.md --
        ---
        title: O portalu
        ---
        Portal za preizkuse.
        -- pages/about.en.md --
        ---
        title: About
        ---
        A portal for tests. See [the report](../news/2021-12-20-letno-porocilo/index.sl.md#obiski).

        """#
      ).files,
      shipped: ["visits", "activities", "activity-hours", "youth-produced-share", "visits-per-hour", "index-safety"])
}
