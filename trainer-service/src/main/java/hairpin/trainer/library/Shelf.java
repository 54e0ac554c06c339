package hairpin.trainer.library;

import java.util.List;

/// One page of models, newest first.
///
/// @param total how many there are on all pages
record Shelf(long total, List<ModelCard> models) {

    Shelf {
        models = List.copyOf(models);
    }
}
