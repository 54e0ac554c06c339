/// Uploaded archives, tar.gz and zip, never unpacked to disk; a large one is mapped, so that only what is kept of it is
/// in the heap. What could do harm is refused before it is unpacked. Start at [hairpin.driver.archive.ArchiveReader].
package hairpin.driver.archive;
