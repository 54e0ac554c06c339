/// Uploaded archives, read in memory and never unpacked to disk: tar.gz and zip. What could do harm is refused before
/// it is unpacked. Start at [hairpin.driver.archive.ArchiveReader].
package hairpin.driver.archive;
