extension InventedCentre {
  /// The fourteen centres of `places/centres.csv`, with the years of their municipality's membership.
  static let all: [InventedCentre] = [
    InventedCentre(
      id: "demo-ljubljana-sever", prefix: "ls", municipality: "ljubljana", years: 2019...2025, activities: 560,
      trend: 0.03, visits: 11, girls: 0.47, youth: 0.22, youthTrend: 0.015, speciality: 0, mood: 2, moodTrend: 1.5,
      answers: 70, weekdays: 1...5, opens: 840, closes: 1200),
    InventedCentre(
      id: "demo-ljubljana-jug", prefix: "lj", municipality: "ljubljana", years: 2019...2025, activities: 480,
      trend: 0.01, visits: 10, girls: 0.44, youth: 0.17, youthTrend: 0.005, speciality: 3, mood: 0, moodTrend: 0,
      answers: 55, weekdays: 1...5, opens: 840, closes: 1200),
    InventedCentre(
      id: "demo-ljubljana-zahod", prefix: "lz", municipality: "ljubljana", years: 2019...2025, activities: 390,
      trend: -0.03, visits: 9, girls: 0.51, youth: 0.14, youthTrend: -0.004, speciality: 2, mood: -3, moodTrend: -1.2,
      answers: 45, weekdays: 1...5, opens: 780, closes: 1140),
    InventedCentre(
      id: "demo-ljubljana-vzhod", prefix: "lv", municipality: "ljubljana", years: 2022...2025, openedMonth: 9,
      activities: 330, trend: 0.09, visits: 8, girls: 0.49, youth: 0.2, youthTrend: 0.01, speciality: 10, mood: 1,
      moodTrend: 2, answers: 40, weekdays: 1...5, opens: 840, closes: 1170),
    InventedCentre(
      id: "demo-novo-mesto-sever", prefix: "ns", municipality: "novo-mesto", years: 2019...2025, activities: 430,
      trend: 0.04, visits: 10, girls: 0.5, youth: 0.24, youthTrend: 0.02, speciality: 2, mood: 3, moodTrend: 1,
      answers: 60, weekdays: 1...6, opens: 900, closes: 1200),
    InventedCentre(
      id: "demo-novo-mesto-jug", prefix: "nj", municipality: "novo-mesto", years: 2019...2025, activities: 300,
      trend: 0, visits: 8, girls: 0.46, youth: 0.15, youthTrend: 0, speciality: 0, mood: -1, moodTrend: 0.3,
      answers: 36, weekdays: 1...5, opens: 780, closes: 1080),
    InventedCentre(
      id: "demo-brezice", prefix: "br", municipality: "brezice", years: 2019...2025, activities: 380, trend: 0.02,
      visits: 10, girls: 0.49, youth: 0.18, youthTrend: 0.01, speciality: 8, mood: 1, moodTrend: 0.5, answers: 48,
      weekdays: 2...6, opens: 840, closes: 1200),
    InventedCentre(
      id: "demo-maribor", prefix: "mb", municipality: "maribor", years: 2020...2021, activities: 520, trend: 0.05,
      visits: 12, girls: 0.46, youth: 0.19, youthTrend: 0, speciality: 2, mood: 0, moodTrend: 1, answers: 62,
      weekdays: 1...5, opens: 840, closes: 1230),
    InventedCentre(
      id: "demo-celje", prefix: "ce", municipality: "celje", years: 2020...2025, activities: 600, trend: 0.02,
      visits: 11, girls: 0.48, youth: 0.27, youthTrend: 0.012, speciality: 10, mood: 2, moodTrend: 0.6, answers: 74,
      weekdays: 1...6, opens: 840, closes: 1200),
    InventedCentre(
      id: "demo-skofja-loka", prefix: "sl", municipality: "skofja-loka", years: 2020...2025, activities: 320,
      trend: -0.02, visits: 9, girls: 0.54, youth: 0.2, youthTrend: -0.005, speciality: 9, mood: 0, moodTrend: -0.8,
      answers: 42, weekdays: 1...5, opens: 870, closes: 1170),
    InventedCentre(
      id: "demo-krsko", prefix: "kk", municipality: "krsko", years: 2020...2021, activities: 290, trend: 0,
      visits: 8, girls: 0.47, youth: 0.13, youthTrend: 0, speciality: 3, mood: -2, moodTrend: 0, answers: 34,
      weekdays: 1...5, opens: 840, closes: 1140),
    InventedCentre(
      id: "demo-zagorje", prefix: "za", municipality: "zagorje-ob-savi", years: 2020...2025, activities: 270,
      trend: 0.03, visits: 7, girls: 0.5, youth: 0.16, youthTrend: 0.008, speciality: 6, mood: 1, moodTrend: 0.8,
      answers: 38, weekdays: 1...5, opens: 840, closes: 1140),
    InventedCentre(
      id: "demo-brda", prefix: "bd", municipality: "brda", years: 2021...2025, activities: 210, trend: 0.02,
      visits: 5, girls: 0.52, youth: 0.31, youthTrend: 0.004, speciality: 9, mood: 4, moodTrend: 0, answers: 23,
      weekdays: 3...6, opens: 900, closes: 1140),
    InventedCentre(
      id: "demo-trbovlje", prefix: "tr", municipality: "trbovlje", years: 2023...2025, activities: 340, trend: 0.08,
      visits: 8, girls: 0.45, youth: 0.18, youthTrend: 0.02, speciality: 10, mood: -1, moodTrend: 2.5, answers: 44,
      weekdays: 1...5, opens: 840, closes: 1170),
  ]
}
