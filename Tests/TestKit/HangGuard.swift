public import Testing

extension Trait where Self == TimeLimitTrait {
  /// For what would run for hours if it went wrong. No measure of speed: however busy the machine is, what is right ends
  /// long before.
  public static var ends: TimeLimitTrait { .timeLimit(.minutes(40)) }
}
