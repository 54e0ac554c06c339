package hairpin.trainer.sample;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.driver.model.ActionSpace.Range;
import hairpin.simulator.reference.ReferenceStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The sample models, from the strongest to the weakest.
final class Recipes {

    /// Of our own tracks those that nobody learns on.
    private static final List<String> UNSEEN = List.of(
            "First-Light", "Ribbon", "Big-Dipper", "Kidney-Bean", "Clover", "Boomerang", "Millrace", "Long-Haul");

    private static final List<String> SEEN = List.of(
            "Paperclip", "Switchback", "Harbour-Loop", "Needle-Eye", "Chicane-Street", "Horseshoe", "Anvil", "Serpent");

    private static final Recipe.Net LARGE = new Recipe.Net(
            List.of(new Recipe.Filter(16, 8, 4), new Recipe.Filter(16, 4, 2), new Recipe.Filter(32, 3, 2)), 64);

    private static final Recipe.Net SMALL = new Recipe.Net(
            List.of(new Recipe.Filter(8, 8, 4), new Recipe.Filter(16, 4, 2), new Recipe.Filter(16, 3, 2)), 64);

    static final List<Recipe> ALL = List.of(
            new Recipe(
                    "free-hand",
                    free(1, 2.4),
                    new ReferenceStyle(2.4, 3, 0.6),
                    LARGE,
                    new Recipe.School(tracks(SEEN, 56), 8, 60, 150, 1500, 24_000, 1e-3),
                    4),
            new Recipe(
                    "steady-5",
                    choices(1.6, 15, 30),
                    new ReferenceStyle(1.6, 3, 0.6),
                    LARGE,
                    new Recipe.School(tracks(SEEN, 56), 8, 60, 150, 1500, 24_000, 1e-3),
                    1),
            new Recipe(
                    "steady-hand",
                    choices(1.2, 15, 30),
                    new ReferenceStyle(1.2, 2, 0.3),
                    SMALL,
                    new Recipe.School(tracks(SEEN, 40), 6, 60, 120, 900, 12_000, 1e-3),
                    2),
            new Recipe(
                    "sunday-stroll",
                    choices(1, 25),
                    new ReferenceStyle(1, 1.5, 0),
                    SMALL,
                    new Recipe.School(tracks(List.of("Paperclip"), 2), 1, 60, 25, 25, 4_000, 1e-3),
                    3));

    private Recipes() {}

    /// What every model is examined on: tracks of our own and generated ones that none has seen.
    static List<String> exam() {
        List<String> tracks = new ArrayList<>(UNSEEN);
        IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "generated:" + (9000 + i) + ":"
                        + List.of("0.3", "0.5", "0.7").get(i % 3))
                .forEach(tracks::add);
        return List.copyOf(tracks);
    }

    /// Some of our own, and so many generated ones from gentle to hard.
    private static List<String> tracks(List<String> own, int generated) {
        List<String> tracks = new ArrayList<>(own);
        for (int i = 1; i <= generated; i++) {
            tracks.add(String.format(Locale.ROOT, "generated:%d:%.2f", i, (i - 1.0) / (generated - 1)));
        }
        return tracks;
    }

    /// Straight on and these angles to either side, all at one speed.
    private static ActionSpace choices(double speedMps, double... anglesDeg) {
        List<Action> actions = new ArrayList<>();
        for (int i = anglesDeg.length - 1; i >= 0; i--) {
            actions.add(new Action(-anglesDeg[i], speedMps));
        }
        actions.add(new Action(0, speedMps));
        for (double angle : anglesDeg) {
            actions.add(new Action(angle, speedMps));
        }
        return new ActionSpace.Discrete(actions);
    }

    private static ActionSpace free(double fromMps, double toMps) {
        return new ActionSpace.Continuous(new Range(-30, 30), new Range(fromMps, toMps));
    }
}
