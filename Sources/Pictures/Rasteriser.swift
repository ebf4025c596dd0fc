import Glibc

/// Turns SVG into PNG with librsvg and cairo, where the machine has them.
///
/// They are looked up when the program runs and are not needed to build it: a portal without pictures is whole, and says
/// so. Everything unsafe about them stays in this file.
public struct Rasteriser: Sendable {
  private let library: Library

  /// `nil` where the machine has no librsvg 2.46 or later with cairo.
  public init?() {
    guard let library = Library() else { return nil }
    self.library = library
  }

  /// The picture as PNG, fitted into a size and centred; `nil` where the SVG can't be read.
  ///
  /// - Parameters:
  ///   - svg: without scripts and references to other files, as Kazalo writes it.
  ///   - width: 1...8192 pixels, like the height.
  public func png(_ svg: [UInt8], width: Int, height: Int) -> [UInt8]? {
    guard (1...8192).contains(width), (1...8192).contains(height) else { return nil }
    return library.png(svg, width: Int32(width), height: Int32(height))
  }
}

/// The functions of the two libraries that are used, by their names in C.
@safe private struct Library: @unchecked Sendable {
  private typealias Pointer = UnsafeMutableRawPointer
  private typealias Write = @convention(c) (Pointer?, UnsafePointer<UInt8>?, UInt32) -> Int32
  private typealias Load = @convention(c) (UnsafePointer<UInt8>?, Int, Pointer?) -> Pointer?
  private typealias Render = @convention(c) (Pointer?, Pointer?, UnsafePointer<Double>?, Pointer?) -> Int32
  private typealias Make = @convention(c) (Int32, Int32, Int32) -> Pointer?
  private typealias MakeContext = @convention(c) (Pointer?) -> Pointer?
  private typealias PaintCall = @convention(c) (Pointer?) -> Void
  private typealias ColourCall = @convention(c) (Pointer?, Double, Double, Double) -> Void
  private typealias Free = @convention(c) (Pointer?) -> Void
  private typealias Encode = @convention(c) (Pointer?, Write?, Pointer?) -> Int32

  /// `CAIRO_FORMAT_RGB24`: pictures have a ground of their own.
  private static let opaque: Int32 = 1

  private let load: Load
  private let render: Render
  private let release: Free
  private let makeSurface: Make
  private let freeSurface: Free
  private let makeContext: MakeContext
  private let freeContext: Free
  private let encode: Encode
  private let colour: ColourCall
  private let paint: PaintCall

  init?() {
    guard let rsvg = unsafe dlopen("librsvg-2.so.2", RTLD_NOW), let cairo = unsafe dlopen("libcairo.so.2", RTLD_NOW),
      let objects = unsafe dlopen("libgobject-2.0.so.0", RTLD_NOW),
      let load = unsafe dlsym(rsvg, "rsvg_handle_new_from_data"),
      let render = unsafe dlsym(rsvg, "rsvg_handle_render_document"),
      let release = unsafe dlsym(objects, "g_object_unref"),
      let makeSurface = unsafe dlsym(cairo, "cairo_image_surface_create"),
      let freeSurface = unsafe dlsym(cairo, "cairo_surface_destroy"),
      let makeContext = unsafe dlsym(cairo, "cairo_create"), let freeContext = unsafe dlsym(cairo, "cairo_destroy"),
      let encode = unsafe dlsym(cairo, "cairo_surface_write_to_png_stream"),
      let colour = unsafe dlsym(cairo, "cairo_set_source_rgb"), let paint = unsafe dlsym(cairo, "cairo_paint")
    else { return nil }
    unsafe self.load = unsafeBitCast(load, to: Load.self)
    unsafe self.render = unsafeBitCast(render, to: Render.self)
    unsafe self.release = unsafeBitCast(release, to: Free.self)
    unsafe self.makeSurface = unsafeBitCast(makeSurface, to: Make.self)
    unsafe self.freeSurface = unsafeBitCast(freeSurface, to: Free.self)
    unsafe self.makeContext = unsafeBitCast(makeContext, to: MakeContext.self)
    unsafe self.freeContext = unsafeBitCast(freeContext, to: Free.self)
    unsafe self.encode = unsafeBitCast(encode, to: Encode.self)
    unsafe self.colour = unsafeBitCast(colour, to: ColourCall.self)
    unsafe self.paint = unsafeBitCast(paint, to: PaintCall.self)
  }

  func png(_ svg: [UInt8], width: Int32, height: Int32) -> [UInt8]? {
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
    var bytes: [UInt8] = []
    let status = unsafe withUnsafeMutablePointer(to: &bytes) { sink in
      unsafe encode(
        surface,
        { sink, data, count in
          guard let sink = unsafe sink, let data = unsafe data else { return 11 }
          unsafe sink.assumingMemoryBound(to: [UInt8].self).pointee.append(
            contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return 0
        }, UnsafeMutableRawPointer(sink))
    }
    return status == 0 ? bytes : nil
  }
}
