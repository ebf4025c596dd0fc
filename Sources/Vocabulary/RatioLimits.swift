/// From which ratio to the network's value a figure made from records is told to be higher or lower.
public struct RatioLimits: Hashable, Sendable {
  /// Above this ratio a figure is much higher.
  public var muchHigher = 1.5
  /// Above this ratio it is higher.
  public var higher = 1.1
  /// Below this ratio it is lower.
  public var lower = 0.9
  /// Below this ratio it is much lower.
  public var muchLower = 0.67

  public init() {}

  /// Whether each limit is on its own side of the one before.
  public var areInOrder: Bool { muchLower < lower && lower <= 1 && 1 <= higher && higher < muchHigher }
}
