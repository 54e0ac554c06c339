package hairpin.driver.graph;

import hairpin.driver.bounds.Budget;
import hairpin.driver.network.InputTable;
import hairpin.driver.network.Pointwise;
import hairpin.driver.network.Source;
import java.util.List;

/// Where a [Flow] begins.
sealed interface Origin {

    /// Counts the weights of all layers made from one graph, in whatever branch.
    Budget budget();

    /// At a sensor.
    record Start(Source source, Budget budget) implements Origin {}

    /// Where branches come together: their rows side by side.
    record Join(List<Flow> parts, Budget budget) implements Origin {}

    /// This origin with `function` done to each grey level of a picture, when it is one; else null.
    default Origin changed(Pointwise.Function function, float constant) {
        if (this instanceof Start(Source.Picture picture, Budget spent)) {
            InputTable table = picture.table().then(function, constant);
            return new Start(new Source.Picture(picture.volume(), table), spent);
        }
        return null;
    }
}
