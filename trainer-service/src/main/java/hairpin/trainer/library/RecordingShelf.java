package hairpin.trainer.library;

/// Where the recordings of races are kept, beside the models and apart from them: no model's deletion touches one.
///
/// @param maxBytes the largest that is taken
record RecordingShelf(BlobStore blobs, long maxBytes) {}
