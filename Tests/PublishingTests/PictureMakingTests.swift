import Diagnostics
import Pictures
import Site
import Testing

@testable import Publishing

/// Which pictures a build makes where it can, and what it says where it can't.
@Suite struct PictureMakingTests {
  @Test(arguments: [nil, PictureMode.none, .main, .all])
  func `without librsvg pages go without pictures, and whoever did not ask for them is told in a sentence`(
    asked: PictureMode?
  ) {
    let making = PictureMaking(asked, nil)
    #expect(making.mode == .none)
    #expect((making.note != nil) == (asked == nil))
    var log = DiagnosticLog()
    making.report(in: "public", into: &log)
    let isRefused = asked == .main || asked == .all
    #expect(log.inOrder.map(\.id) == (isRefused ? ["pictures.none"] : []))
    #expect(!log.hasErrors)
  }

  @Test(.enabled(if: Rasteriser() != nil, "librsvg is not installed"), arguments: [nil, PictureMode.none, .main, .all])
  func `with librsvg main pages have pictures unless something else is asked for`(asked: PictureMode?) {
    let making = PictureMaking(asked, Rasteriser())
    #expect(making.mode == asked ?? .main && making.note == nil)
  }
}
