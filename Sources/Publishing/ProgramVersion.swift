/// The version of Kazalo, as releases name the program that made them (semver.org).
public enum ProgramVersion {
  public static let current = "0.3.0"
}
