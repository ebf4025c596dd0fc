import FoundationEssentials

/// How much memory and time a process takes, as Linux tells it.
enum Memory {
  /// The most that it held since it began or since `forget`, in MiB; 0 for a process that is gone.
  static func peak(of process: String) -> Int { read("VmHWM:", of: process) }

  /// What it holds now, in MiB.
  static func now(of process: String) -> Int { read("VmRSS:", of: process) }

  /// Lets the peak of this process begin anew.
  static func forget() { try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs")) }

  /// The processor's time it took so far, in seconds.
  static func seconds(of process: String) -> Double {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return 0 }
    // Behind the name in parentheses, which may hold anything.
    let rest = String(decoding: bytes, as: UTF8.self).split(separator: ")").last ?? ""
    let fields = rest.split(separator: " ")
    guard fields.count > 12, let own = Double(fields[11]), let kernel = Double(fields[12]) else { return 0 }
    return (own + kernel) / 100
  }

  private static func read(_ name: String, of process: String) -> Int {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/status") else { return 0 }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
    let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (kibibytes ?? 0) / 1024
  }
}
