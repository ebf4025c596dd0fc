import Glibc

/// Makes photographs and drawings of points smaller with gdk-pixbuf, where the machine has it.
///
/// It is looked up when the program runs, like ``Rasteriser``, which comes with it: without it pictures are published as
/// they are. What is written anew has its metadata left out, all but the profile of its colours. Everything unsafe about it
/// stays in this file.
public struct PictureScaler: Sendable {
  /// Decoding more points takes too much memory: 4 bytes each.
  private static let mostPoints = 120_000_000

  private let library: Library

  /// `nil` where the machine has no gdk-pixbuf 2.44 or later.
  public init?() {
    guard let library = Library() else { return nil }
    self.library = library
  }

  /// The picture with at most so many points on its longer side, upright and in the same format.
  ///
  /// `nil` where it can't be read, is neither JPEG nor PNG, or would not become lighter.
  ///
  /// - Parameter longest: 1...8192 pixels; a smaller picture keeps its size.
  public func lighter(_ bytes: [UInt8], _ header: PictureHeader, longest: Int) -> [UInt8]? {
    guard header.format == .jpeg || header.format == .png, let size = header.size, (1...8192).contains(longest),
      size.width * size.height <= PictureScaler.mostPoints
    else { return nil }
    // The file's own size, before it is turned: a square that holds the picture either way.
    let box = min(longest, max(size.width, size.height))
    let made = library.scaled(bytes, box: Int32(box), as: header.format.rawValue)
    return made.flatMap { $0.count < bytes.count ? $0 : nil }
  }
}

extension PictureScaler {
  /// Whether a profile of colours (ICC.1, in Base64) speaks of red, green and blue: printing inks are not kept.
  fileprivate static func isOfScreens(_ profile: String) -> Bool {
    Base64.bytes(profile.prefix(32))?.dropFirst(16).starts(with: "RGB ".utf8) ?? false
  }
}

/// The functions of the libraries that are used, by their names in C.
@safe private struct Library: @unchecked Sendable {
  private typealias Pointer = UnsafeMutableRawPointer
  private typealias Text = UnsafePointer<CChar>
  private typealias List = UnsafeMutablePointer<UnsafePointer<CChar>?>
  private typealias Open = @convention(c) (Pointer?, Int, Pointer?) -> Pointer?
  private typealias Load = @convention(c) (Pointer?, Int32, Int32, Int32, Pointer?, Pointer?) -> Pointer?
  private typealias Turn = @convention(c) (Pointer?) -> Pointer?
  private typealias Option = @convention(c) (Pointer?, Text?) -> Text?
  private typealias Save =
    @convention(c) (
      Pointer?, UnsafeMutablePointer<Pointer?>?, UnsafeMutablePointer<Int>?, Text?, List?, List?, Pointer?
    ) -> Int32
  private typealias Free = @convention(c) (Pointer?) -> Void

  /// What eyes don't tell from the original at the size that pages show.
  private static let quality = "82"

  private let open: Open
  private let load: Load
  private let turn: Turn
  private let option: Option
  private let save: Save
  private let release: Free
  private let free: Free

  init?() {
    guard let pixbuf = unsafe dlopen("libgdk_pixbuf-2.0.so.0", RTLD_NOW),
      let streams = unsafe dlopen("libgio-2.0.so.0", RTLD_NOW),
      let objects = unsafe dlopen("libgobject-2.0.so.0", RTLD_NOW),
      let memory = unsafe dlopen("libglib-2.0.so.0", RTLD_NOW),
      let open = unsafe dlsym(streams, "g_memory_input_stream_new_from_data"),
      let load = unsafe dlsym(pixbuf, "gdk_pixbuf_new_from_stream_at_scale"),
      let turn = unsafe dlsym(pixbuf, "gdk_pixbuf_apply_embedded_orientation"),
      let option = unsafe dlsym(pixbuf, "gdk_pixbuf_get_option"),
      let save = unsafe dlsym(pixbuf, "gdk_pixbuf_save_to_bufferv"),
      let release = unsafe dlsym(objects, "g_object_unref"), let free = unsafe dlsym(memory, "g_free")
    else { return nil }
    unsafe self.open = unsafeBitCast(open, to: Open.self)
    unsafe self.load = unsafeBitCast(load, to: Load.self)
    unsafe self.turn = unsafeBitCast(turn, to: Turn.self)
    unsafe self.option = unsafeBitCast(option, to: Option.self)
    unsafe self.save = unsafeBitCast(save, to: Save.self)
    unsafe self.release = unsafeBitCast(release, to: Free.self)
    unsafe self.free = unsafeBitCast(free, to: Free.self)
  }

  func scaled(_ bytes: [UInt8], box: Int32, as format: String) -> [UInt8]? {
    unsafe bytes.withUnsafeBytes { source -> [UInt8]? in
      // The stream only reads, and is gone before the bytes are.
      let start = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)
      guard let stream = unsafe open(start, source.count, nil) else { return nil }
      defer { unsafe release(stream) }
      guard let loaded = unsafe load(stream, box, box, 1, nil, nil) else { return nil }
      defer { unsafe release(loaded) }
      guard let upright = unsafe turn(loaded) else { return nil }
      defer { unsafe release(upright) }
      let profile = unsafe option(loaded, "icc-profile").map { unsafe String(cString: $0) }
      var options: [(key: String, value: String)] = format == "jpeg" ? [("quality", Library.quality)] : []
      if let profile, PictureScaler.isOfScreens(profile) { options.append(("icc-profile", profile)) }
      return unsafe saved(upright, as: format, options)
    }
  }

  private func saved(_ picture: Pointer, as format: String, _ options: [(key: String, value: String)]) -> [UInt8]? {
    var keys: [UnsafePointer<CChar>?] = unsafe []
    var values: [UnsafePointer<CChar>?] = unsafe []
    defer {
      for index in 0..<options.count {
        unsafe Glibc.free(UnsafeMutablePointer(mutating: keys[index]))
        unsafe Glibc.free(UnsafeMutablePointer(mutating: values[index]))
      }
    }
    for option in options {
      unsafe keys.append(UnsafePointer(strdup(option.key)))
      unsafe values.append(UnsafePointer(strdup(option.value)))
    }
    unsafe keys.append(nil)
    unsafe values.append(nil)
    var data: UnsafeMutableRawPointer?
    var count = 0
    let isSaved = unsafe keys.withUnsafeMutableBufferPointer { keys in
      unsafe values.withUnsafeMutableBufferPointer { values in
        unsafe save(picture, &data, &count, format, keys.baseAddress, values.baseAddress, nil)
      }
    }
    guard isSaved != 0, let data = unsafe data else { return nil }
    defer { unsafe free(data) }
    return unsafe Array(UnsafeRawBufferPointer(start: data, count: count))
  }
}
