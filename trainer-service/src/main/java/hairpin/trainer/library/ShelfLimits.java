package hairpin.trainer.library;

/// What one racer may keep.
///
/// @param models how many
/// @param bytes of all their archives together
record ShelfLimits(int models, long bytes) {

    ShelfLimits {
        if (models < 1 || bytes < 1) {
            throw new IllegalArgumentException("limits must be positive: models=" + models + " bytes=" + bytes);
        }
    }

    boolean fits(long keptModels, long keptBytes, ModelCard another) {
        return keptModels < models && keptBytes + another.bytes() <= bytes;
    }
}
