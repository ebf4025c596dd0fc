import Diagnostics
public import Documents
public import Vocabulary

extension YAMLValue {
  /// A text in each language, or one that is the same in all of them.
  public var anyText: LocalizedText {
    text.map { LocalizedText([Language("und"): $0]) } ?? localizedText
  }
}

extension IndicatorNotes {
  /// What a definition says beside its figures.
  init(_ document: YAMLValue) {
    self.init()
    method = document.localized("method")
    contact = document["contact"]?.anyText ?? contact
    periodicity = document["periodicity"]?.anyText ?? periodicity
    nextRelease = document["next_release"]?.day
    related = document.words("related").map { IndicatorID($0) }
    links = (document["links"]?.elements ?? []).map { element in
      Link(title: element.localized("title"), address: WebAddress.escaped(element["address"]?.text ?? ""))
    }
    fields = (document["metadata"]?.entries ?? []).map { Field(id: $0.key, text: $0.value.anyText) }
  }
}
