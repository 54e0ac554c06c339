/// The model library: racers upload model archives, see what is in them, download and delete them.
///
/// An archive is received into a file, read by the bounded reader of the `driver` module, and kept by its SHA-256, so
/// that the same content is stored once however many racers own it. The file is on disk before the row that refers to
/// it commits, and goes after the last such row has gone. A racer sees only her own models; services read the archives
/// by digest.
package hairpin.trainer.library;
