import Glibc

/// Turns SVG into PNG with librsvg and cairo, where the machine has them.
///
/// They are looked up when the program runs and are not needed to build it: a portal without pictures is whole, and says
/// so. Everything unsafe about them stays in this file.
public struct Rasteriser: Sendable {
  private let library: Library

  /// Whether the machine has a librsvg at all, which is known sooner than whether it draws.
  public static var isThere: Bool { unsafe dlopen("librsvg-2.so.2", RTLD_NOW) != nil }

  /// `nil` where the machine has no librsvg 2.46 or later with cairo, or no font: drawings would be without words.
  public init?() {
    guard let library = Library() else { return nil }
    self.library = library
    guard hasLetters else { return nil }
  }

  /// Whether a text leaves anything on the paper.
  private var hasLetters: Bool {
    func sample(_ text: String) -> [UInt8]? {
      let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text y=\"14\" font-size=\"14\">\(text)</text></svg>"
      return png(Array(svg.utf8), width: 16, height: 16)
    }
    return sample("M") != sample("")
  }

  /// The picture as PNG, fitted into a size and centred; `nil` where the SVG can't be read.
  ///
  /// - Parameters:
  ///   - svg: without scripts and references to other files, as Kazalo writes it.
  ///   - width: 1...8192 pixels, like the height.
  public func png(_ svg: [UInt8], width: Int, height: Int) -> [UInt8]? {
    guard (1...8192).contains(width), (1...8192).contains(height) else { return nil }
    guard let points = library.points(svg, width: Int32(width), height: Int32(height)) else { return nil }
    let image = PaletteImage(points, width: width)
    return library.deflated(image.rows).map { image.png(compressed: $0) }
  }
}

/// The functions of the two libraries that are used, by their names in C.
@safe private struct Library: @unchecked Sendable {
  private typealias Pointer = UnsafeMutableRawPointer
  private typealias Load = @convention(c) (UnsafePointer<UInt8>?, Int, Pointer?) -> Pointer?
  private typealias Render = @convention(c) (Pointer?, Pointer?, UnsafePointer<Double>?, Pointer?) -> Int32
  private typealias Make = @convention(c) (Int32, Int32, Int32) -> Pointer?
  private typealias MakeContext = @convention(c) (Pointer?) -> Pointer?
  private typealias PaintCall = @convention(c) (Pointer?) -> Void
  private typealias ColourCall = @convention(c) (Pointer?, Double, Double, Double) -> Void
  private typealias Free = @convention(c) (Pointer?) -> Void
  private typealias Data = @convention(c) (Pointer?) -> UnsafeMutableRawPointer?
  private typealias Stride = @convention(c) (Pointer?) -> Int32
  private typealias Deflate =
    @convention(c) (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt>?, UnsafePointer<UInt8>?, UInt, Int32) ->
    Int32

  /// `CAIRO_FORMAT_RGB24`: pictures have a ground of their own.
  private static let opaque: Int32 = 1
  /// What zlib makes of drawings hardly smaller above, and at six times the time.
  private static let effort: Int32 = 3

  private let load: Load
  private let render: Render
  private let release: Free
  private let makeSurface: Make
  private let freeSurface: Free
  private let makeContext: MakeContext
  private let freeContext: Free
  private let flush: PaintCall
  private let data: Data
  private let stride: Stride
  private let deflate: Deflate
  private let colour: ColourCall
  private let paint: PaintCall

  init?() {
    guard let rsvg = unsafe dlopen("librsvg-2.so.2", RTLD_NOW), let cairo = unsafe dlopen("libcairo.so.2", RTLD_NOW),
      let objects = unsafe dlopen("libgobject-2.0.so.0", RTLD_NOW), let zlib = unsafe dlopen("libz.so.1", RTLD_NOW),
      let load = unsafe dlsym(rsvg, "rsvg_handle_new_from_data"),
      let render = unsafe dlsym(rsvg, "rsvg_handle_render_document"),
      let release = unsafe dlsym(objects, "g_object_unref"),
      let makeSurface = unsafe dlsym(cairo, "cairo_image_surface_create"),
      let freeSurface = unsafe dlsym(cairo, "cairo_surface_destroy"),
      let makeContext = unsafe dlsym(cairo, "cairo_create"), let freeContext = unsafe dlsym(cairo, "cairo_destroy"),
      let flush = unsafe dlsym(cairo, "cairo_surface_flush"),
      let data = unsafe dlsym(cairo, "cairo_image_surface_get_data"),
      let stride = unsafe dlsym(cairo, "cairo_image_surface_get_stride"), let deflate = unsafe dlsym(zlib, "compress2"),
      let colour = unsafe dlsym(cairo, "cairo_set_source_rgb"), let paint = unsafe dlsym(cairo, "cairo_paint")
    else { return nil }
    unsafe self.load = unsafeBitCast(load, to: Load.self)
    unsafe self.render = unsafeBitCast(render, to: Render.self)
    unsafe self.release = unsafeBitCast(release, to: Free.self)
    unsafe self.makeSurface = unsafeBitCast(makeSurface, to: Make.self)
    unsafe self.freeSurface = unsafeBitCast(freeSurface, to: Free.self)
    unsafe self.makeContext = unsafeBitCast(makeContext, to: MakeContext.self)
    unsafe self.freeContext = unsafeBitCast(freeContext, to: Free.self)
    unsafe self.flush = unsafeBitCast(flush, to: PaintCall.self)
    unsafe self.data = unsafeBitCast(data, to: Data.self)
    unsafe self.stride = unsafeBitCast(stride, to: Stride.self)
    unsafe self.deflate = unsafeBitCast(deflate, to: Deflate.self)
    unsafe self.colour = unsafeBitCast(colour, to: ColourCall.self)
    unsafe self.paint = unsafeBitCast(paint, to: PaintCall.self)
  }

  /// The points from the top left, red in the third byte from below, green in the second, blue in the lowest.
  func points(_ svg: [UInt8], width: Int32, height: Int32) -> [UInt32]? {
    let handle = unsafe svg.withUnsafeBufferPointer { unsafe load($0.baseAddress, $0.count, nil) }
    guard let handle = unsafe handle else { return nil }
    defer { unsafe release(handle) }
    guard let surface = unsafe makeSurface(Library.opaque, width, height) else { return nil }
    defer { unsafe freeSurface(surface) }
    guard let context = unsafe makeContext(surface) else { return nil }
    // White around a drawing of other proportions.
    unsafe colour(context, 1, 1, 1)
    unsafe paint(context)
    // RsvgRectangle: x, y, width, height.
    let viewport = [0, 0, Double(width), Double(height)]
    let isDrawn = unsafe viewport.withUnsafeBufferPointer { unsafe render(handle, context, $0.baseAddress, nil) }
    unsafe freeContext(context)
    guard isDrawn != 0 else { return nil }
    unsafe flush(surface)
    guard let data = unsafe data(surface) else { return nil }
    let stride = unsafe Int(stride(surface))
    let row = Int(width)
    return unsafe [UInt32](unsafeUninitializedCapacity: row * Int(height)) { points, count in
      for y in 0..<Int(height) {
        let from = unsafe (data + y * stride).assumingMemoryBound(to: UInt32.self)
        unsafe (points.baseAddress! + y * row).initialize(from: from, count: row)
      }
      count = row * Int(height)
    }
  }

  /// The bytes as zlib packs them (RFC 1950).
  func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    // What zlib may need at most: a few bytes more for each block than there were.
    var size = UInt(bytes.count + bytes.count / 1000 + 64)
    var packed = [UInt8](repeating: 0, count: Int(size))
    let status = unsafe packed.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe deflate(target.baseAddress, &size, source.baseAddress, UInt(source.count), Library.effort)
      }
    }
    guard status == 0 else { return nil }
    packed.removeSubrange(Int(size)...)
    return packed
  }
}
