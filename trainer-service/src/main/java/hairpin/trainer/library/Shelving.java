package hairpin.trainer.library;

/// What came of putting a model on its owner's shelf.
sealed interface Shelving {

    record Shelved(ModelCard model) implements Shelving {}

    /// The same archive under the same name was hers already, so that an upload may be repeated safely.
    record StoodThere(ModelCard model) implements Shelving {}

    record Full(ShelfLimits limits) implements Shelving {}
}
