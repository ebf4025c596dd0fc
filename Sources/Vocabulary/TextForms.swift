// The only place where the standard library tells its normal forms; without it, full Foundation would be needed.
@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's form C, in which `š` is one character and not an `s` with a mark.
  ///
  /// Archives made on a Mac hold names in the other form, which look the same and are other bytes.
  package var composed: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }

  /// The text without the marks that letters carry: `s` for `š`, and `d` for `đ`, whose stroke is no mark of its own.
  package var withoutMarks: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfd where scalar.properties.generalCategory != .nonspacingMark {
      scalars.append(scalar == "đ" ? "d" : scalar)
    }
    return String(scalars)
  }
}
