import Testing
@testable import Completeness
