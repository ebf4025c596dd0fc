"""Every rule of protection and every attack of the audit, weakened one at a time.

Each entry: name, file below Sources, the text as it stands there (exactly once), what it becomes.
"""

PRIMARY = "Disclosure/Suppression/PrimaryRules.swift"
RULE = "Disclosure/Rules/Rule.swift"
PEOPLE = "Disclosure/Rules/PeopleRule.swift"
VISITS = "Disclosure/Rules/SubgroupVisitsRule.swift"
ANSWERED = "Disclosure/Rules/SurveyRule.swift"
RATES = "Disclosure/Rules/SmallDenominatorRule.swift"
MONEY_RULE = "Disclosure/Rules/MoneyRule.swift"
SURVEY = "Disclosure/Suppression/SurveyCompanions.swift"
RELATIONS = "Disclosure/Suppression/SurveyRelations.swift"
SUMS = "Disclosure/Suppression/SumTable.swift"
LAYOUT = "Disclosure/Suppression/SumTableLayout.swift"
BUILDING = "Disclosure/Suppression/SumTableBuilder.swift"
VISIT_COMPANIONS = "Disclosure/Suppression/VisitCompanions.swift"
TABLE = "Disclosure/Suppression/ProtectionTable.swift"
RAW = "Disclosure/Suppression/RawTable.swift"
DERIVED = "Disclosure/Suppression/DerivedFigures.swift"
MONEY = "Disclosure/Suppression/MoneyCompanions.swift"
MONEY_SUMS = "Disclosure/Suppression/MoneySum.swift"
PROTECT = "Disclosure/Protect.swift"
COUNTS = "Audit/CountAttack.swift"
EQUATIONS = "Audit/QuantityConstraints.swift"
BOUNDS = "Audit/QuantityConstraints+Persons.swift"
PERSONS = "Disclosure/Suppression/PersonRelations.swift"
SYSTEM = "Audit/LinearSystem.swift"
ANSWERS = "Audit/SurveyAttack.swift"
STATEMENTS = "Disclosure/AnswerFigures+Responses.swift"
RESTS = "Disclosure/AnswerRests.swift"
REST = "Audit/AnswerAttack.swift"
TRAIT = "Tables/Personal/PersonalTrait.swift"

MUTANTS = [
    # Answers to statements.
    ("statements: rests of few people", STATEMENTS,
     "least: thresholds.surveyReliable)", "least: thresholds.surveyPublish)"),
    ("statements: of an index that is withheld", STATEMENTS,
     "figures.observation(key).measure?.base == own.persons", "figures.observation(key).key == key"),
    ("statements: small rests forgotten", RESTS, "guard rest != 0, rest < least else", "guard rest < 0 else"),
    ("statements: rests of one level only", RESTS,
     "persons[child] == nil ? largest(below: child, persons) : [child]",
     "persons[child] == nil ? [] : [child]"),
    ("statements: the sensitive one alone left out", STATEMENTS,
     "{ hidden.insert(other) }", "{ break }"),
    ("statements: sensitive ones told", STATEMENTS,
     "questionnaire.items[$0].isSensitive", "$0 < 0"),
    ("statements: shares as fine as counts", STATEMENTS, "* 100).rounded() / 100", "* 10_000).rounded() / 10_000"),
    ("statements audit: small rests passed over", REST, "|| rest != 0 && rest < least", ""),
    ("statements audit: withheld indexes passed over", REST, "!$0.isWithheld && $0.base == base", "$0.base == base || $0.base == nil"),
    ("statements audit: rests of one level only", REST,
     "known[$0.id.name] ?? sum(of: known, below: $0.id.name, period, structure)", "known[$0.id.name] ?? 0"),
    # Primary rules.
    ("people: a threshold lower", PEOPLE, "isSmall($0, below: least)", "isSmall($0, below: least - 1)"),
    ("people: denominators and groups forgotten", PEOPLE,
     "([value.numerator ?? value.value, value.denominator ?? 0] + value.subgroups)", "[value.numerator ?? value.value]"),
    ("visits: a threshold lower", VISITS, "return isSmall(figure.value.numerator ?? figure.value.value, below: least)",
     "return isSmall(figure.value.numerator ?? figure.value.value, below: least - 1)"),
    ("visits: hidden groups of a ratio forgotten", VISITS,
     "if figure.value.subgroups.contains(where: { isSmall($0, below: least) }) { return true }", ""),
    ("visits: ages forgotten", VISITS, ' || category.dimension == "age"', ""),
    ("a zero is small", RULE, "value > 0 && value < Double(threshold)", "value < Double(threshold)"),
    ("survey: nine answers are enough", ANSWERED, "guard persons >= least else", "guard persons >= least - 1 else"),
    ("survey: small wholes broken down", ANSWERED, "return figure.personsOfAll < breakdown || persons", "return persons"),
    ("survey: small parts", ANSWERED, "|| persons < part ||", "||"),
    ("survey: small rests", ANSWERED, "|| rest > 0 && rest < part", ""),
    ("rates of few residents", RATES, "(figure.value.denominator ?? 0) < Double(least)", "false"),
    ("money of few posts", MONEY_RULE, "figure.value.staff.map { $0 < posts }", "figure.value.staff.map { $0 < 1 }"),
    ("money of a centre with unknown posts", MONEY_RULE, "?? (figure.place == .centre)", "?? false"),
    ("one rule of several", PRIMARY, "rules.first(where: { $0.withholds(figure) })", "rules.prefix(1).first(where: { $0.withholds(figure) })"),
    # What follows from a withheld figure.
    ("parts do not withhold what is made of them", DERIVED, "if table[origin] { table.withhold(derived, by: .derived) }", ""),
    ("shares do not withhold their counts", DERIVED, "if isShare, table[derived] { table.withhold(origin, by: .derived) }", ""),
    ("groups do not withhold what is made of them", DERIVED, "if table[group] { table.withhold(RawTable.Cell(series: index, position: position), by: .derived) }", ""),
    ("the sum behind a survey figure is published", TABLE,
     "guard let persons = value.persons, let sum = value.numerator else {", "guard let persons = value.persons, let sum = value.numerator, persons < 0 else {"),
    ("a withheld figure says that it is unreliable", PROTECT, "if state == .withheld { flags.remove(.lowReliability) }", ""),
    ("few answers are not marked", ANSWERED, "value.denominator != nil && SurveyRule.persons(value) < reliable", "false"),
    ("few residents are not marked", RATES, "{ (value.denominator ?? 0) < Double(reliable) }", "{ false }"),
    # Companions of counts.
    ("no companions of counts", PROTECT, "let ofVisits = visits.withhold(in: &self)", "let ofVisits = false\n      _ = visits\n      visits = VisitCompanions(raw)"),
    ("companions may leave two values", SUMS, "if width >= least - 1 {", "if width >= 1 {"),
    ("public totals may move", SUMS, "(isWithheld[cell] || !isFixed[cell])", "isWithheld.count > cell"),
    ("released figures hide others", SUMS, "!isKnown[cell] && (isWithheld", "(isWithheld"),
    ("merged groups are taken for unknown", LAYOUT, "guard isApart else { return .parts([]) }", "if !isApart || isApart { return .absent }"),
    ("years without membership are counted", LAYOUT, "!table.places.municipalities[index].isMember(in: year)", "table.places.municipalities[index].memberYears.isEmpty && year < 0"),
    ("places above are forgotten", LAYOUT, "      chain.append(parent)", "      chain.append(parent)\n      break"),
    ("school years are forgotten", BUILDING, "case .untilJune: [.year(year), .halfYear(year: year, half: 1), .schoolYear(startingIn: year - 1)]", "case .untilJune: [.year(year), .halfYear(year: year, half: 1)]"),
    ("half-years are forgotten", BUILDING, "case .summer: [.year(year), .halfYear(year: year, half: 2), .schoolYear(startingIn: year - 1)]", "case .summer: [.year(year), .schoolYear(startingIn: year - 1)]"),
    ("what was not recorded may move", LAYOUT, "return cell(place, period, nil).map { .cell($0) } ?? .parts([])", "return .absent"),
    ("before the first record anything may be", LAYOUT, "count(place, period, category) ?? (lines.contains(Line(place: place, kind: period.kind)) ? 0 : nil)", "count(place, period, category)"),
    ("a part of a merged group moves alone", SUMS, "!cells.isEmpty && cells.allSatisfy(mayHide) ? cells : nil", "cells.first(where: mayHide).map { [$0] }"),
    ("one of two merged groups is withheld alone", SUMS, "[cell] + (others[cell] ?? []).filter(mayHide)", "[cell]"),
    # Companions of first visits.
    ("no companions of first visits", VISIT_COMPANIONS, "if isOfFirstVisits {\n        tables.append", "if isOfFirstVisits, indicator < 0 {\n        tables.append"),
    ("shares of first visits stay public", RAW,
     "rules(of: series.indicator).first?.isWholePublic == true\n      && !program.isOfFirstVisits(series.indicator)",
     "rules(of: series.indicator).first?.isWholePublic == true"),
    ("first visits of months are published", VISITS, "figure.period == .month || figure.period == .quarter { return true }", "figure.period == .month, figure.period == .quarter { return true }"),
    ("all visits are taken for unknown", LAYOUT, "return categories.count > 1 ? .parts([]) : .absent", "return .absent"),
    # Companions of answers.
    ("no companions of answers", PROTECT, "let ofAnswers = answers.withhold(in: &self)", "let ofAnswers = false\n      _ = answers"),
    ("answers of places are not subtracted", RELATIONS, "return overCategories(own) + overPlaces(own)", "return overCategories(own)"),
    ("answers of groups are not subtracted", RELATIONS, "return overCategories(own) + overPlaces(own)", "return overPlaces(own)"),
    ("a small rest of answers is left", SURVEY, "return rest > 0 && (isAlone || rest < thresholds.surveyPublish)", "return rest > 0 && isAlone"),
    ("a group alone is left", SURVEY, "return rest > 0 && (isAlone || rest < thresholds.surveyPublish)", "return rest > 0 && rest < thresholds.surveyPublish"),
    # Companions of money.
    ("no companions of money", MONEY, "guard let shortage = shortage(sum, table) else { continue }", "guard let shortage = shortage(sum, table), sum.whole.isEmpty else { continue }"),
    ("money beside next to nothing", MONEY, "uncertainty = 0.1", "uncertainty = 0.0"),
    ("persons: no companions", PROTECT,
     "let ofPersons = persons.withhold(in: &self)", "let ofPersons = false\n      _ = persons"),
    ("persons: halves and years say nothing of each other", PERSONS,
     "if cover != [whole], cells.count == cover.count { add([cell], cells, .atMost) }", ""),
    ("persons: categories may move alone", PERSONS, "if !cells.isEmpty { add(cells, [cell], .equal) }", ""),
    ("money of categories is not hidden", MONEY_SUMS,
     "return overPlaces + overCategories.sorted", "return overPlaces + overCategories.prefix(0).sorted"),
    ("further companions are none", "Disclosure/Suppression/FurtherCompanions.swift", "            withhold(cell)\n", ""),
    # The audit: an attack left out.
    ("audit: narrow bounds", COUNTS, "guard high - low + 1 < Double(least), ", "guard high - low < 0.5, "),
    ("audit: money and amounts", COUNTS, "guard low.isFinite, high.isFinite, high - low <=", "guard low.isFinite, high.isFinite, high - low <="
     " -1 +"),
    ("audit: numerators", "Audit/QuantityBook.swift", "enter(above, row.numerator, key, row, number, isMoney)", "_ = above"),
    ("audit: denominators", "Audit/QuantityBook.swift",
     "enter(below, row.denominator, key, row, number, isMoney, isBelow: true)", "_ = below"),
    ("audit: rows that nobody attacks", "Audit/AttackCoverage.swift", "result.unmet.append(row)", "_ = row"),
    ("audit: ratios whose parts are printed", "Audit/AttackCoverage.swift", "return isPrinted ? .printed : .none", "return .open"),
    ("audit: categories", EQUATIONS, "equate(parts, [whole], of: page, .categories)", "equate([], [], of: page)"),
    ("audit: places", EQUATIONS, "for (above, parts) in structure.sums(keys, below) { equate(above, parts, of: page) }", ""),
    ("audit: merged groups of places", "Audit/PublicStructure.swift",
     "sums.append((above.filter { values.contains($0.category) }, below.filter { $0.category == category }))", "_ = values"),
    ("audit: half-years", EQUATIONS, "{ equate(halves.compactMap { $0 }, [whole], of: page) }", "{}"),
    ("audit: school years", EQUATIONS, "if let school = keys[.schoolYear(startingIn: year - 1)], halves", "if let school = keys[.schoolYear(startingIn: year - 1)], year < 0, halves"),
    ("audit: persons of halves and years", BOUNDS, "        addAtMost([keys[whole]], cover.map { keys[$0] }, of: page)\n", ""),
    ("audit: persons of places", BOUNDS, "        for part in below { addAtMost([part], above, of: page) }\n", ""),
    ("audit: producers are visitors", BOUNDS, "if draft.isWhole { add(draft, .atMost, .persons) }\n    }\n  }\n\n  private", "}\n  }\n\n  private"),
    ("audit: elimination", SYSTEM, "    eliminate()\n    let rows", "    let rows"),
    ("audit: whole numbers", SYSTEM, "for _ in 0..<24 {", "for _ in 0..<0 {"),
    ("audit: answers of few", ANSWERS, "guard rest > 0, rest < least || hidden.count == 1", "guard rest > 0, hidden.count == 1"),
    ("audit: answers of one place", ANSWERS, "rest < least || hidden.count == 1 && isComplete(parts, hidden)", "rest < least"),
    ("audit: earlier releases", "Audit/PublishedTable.swift", "if let earlier { remember(earlier) }", ""),
    ("audit: findings do not stop the build", "Publishing/Build.swift", "log.error(\n        \"protection.audit\"", "log.warning(\n        \"protection.audit\""),
    ("audit: findings say what could be worked out", "Publishing/Build.swift", "is withheld, but could be worked out\"", "is withheld, but is \\(finding.bounds)\""),
    # Data about persons.
    ("personal: e-mail addresses", TRAIT, "if let sign, PersonalTrait.emailAddress(in: cell, around: sign) != nil {", "if let sign, sign < 0 {"),
    ("personal: phone numbers", TRAIT, "digits >= 8, PersonalTrait.hasPhoneNumber(cell)", "digits >= 800, PersonalTrait.hasPhoneNumber(cell)"),
    ("personal: numbers of the state", TRAIT, "digits >= 10, PersonalNumber.stands(in: cell)", "digits >= 800, PersonalNumber.stands(in: cell)"),
    ("personal: EMŠO without its check digit", "Tables/StateNumbers/PersonalNumber+Slovenia.swift", "return (11 - sum % 11) % 11 == digits[12]", "return sum >= 0"),
    ("personal: personnummer without its check digit", "Tables/StateNumbers/PersonalNumber+Sweden.swift", "return sum % 10 == 0", "return sum >= 0"),
    ("personal: names", TRAIT, "} else if PersonalTrait.holdsName(cell) {", "} else if cell.isEmpty {"),
    ("personal: dates", TRAIT, "if PersonalTrait.isDate(cell) {", "if cell.isEmpty {"),
    ("personal: days of birth in texts", TRAIT, "digits >= 6, PersonalTrait.hasBirth(cell, births)", "digits >= 600, PersonalTrait.hasBirth(cell, births)"),
    ("personal: sentences", TRAIT, "sentence = 4", "sentence = 400"),
    ("personal: columns", "Records/Loading/PersonalColumns.swift", "if words.contains(joined) || parts.contains(where: words.contains)", "if false, words.contains(joined) || parts.contains(where: words.contains)"),
    ("personal: cells are repeated", "Tables/TableRows+Cells.swift", "if let trait = PersonalTrait(inCode: cell), !isDate || trait != .date { return \"a text that looks personal\" }", "if let trait = PersonalTrait(inCode: cell), isDate, trait != .date { return \"a text that looks personal\" }"),
    ("personal: names of columns are repeated", TRAIT, "trait != .freeText { return \"a text that looks personal\" }", "trait == .freeText { return \"a text that looks personal\" }"),
    ("sensitive items make an index alone", "Records/Loading/Questionnaire+Loading.swift", "guard !members.isEmpty, members.allSatisfy", "guard members.isEmpty, members.allSatisfy"),
    # What else could tell.
    ("files of withheld figures are named", "Figures/Lineage.swift", "guard observation.value != nil, let lineage", "guard let lineage"),
    ("files about persons are named with a count", "Disclosure/Lineage/RecordTallies.swift", "records: counts[file], sources", "records: counts[file] ?? 1, sources"),
    ("released figures that were revised count as known", "Releases/Snapshot.swift", "entry.value?.text == Snapshot.text(of: value)", "entry.value?.text != nil, value == value"),
    ("what is withheld now is told with its old value", "Releases/FigureChange.swift", "return FigureChange(key, .withheld)", "return FigureChange(key, .withheld, before: before?.text)"),
]
