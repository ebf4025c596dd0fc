import Glibc

// Writes the demonstration records into a portal's folder: swift run DemonstrationRecords content
let seed: UInt64 = 20_200_706
let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first, arguments.count == 1, !folder.hasPrefix("-") else {
  print("Usage: DemonstrationRecords <folder of the portal>, such as content")
  exit(2)
}
do {
  try DemonstrationRecords(folder: folder, seed: seed).write()
} catch {
  print("The records could not be written: \(error)")
  exit(1)
}
