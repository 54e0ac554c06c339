package hairpin.cli.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One of the demo's racers.
///
/// @param user the login, and the password too
/// @param model what they bring to the qualifier
record Racer(String user, String alias, String country, String team, Tuned model) {

    private static final int SLOWER_EACH_PERCENT = 8;

    /// Eight racers who share out the sample models among them; who comes later to one tunes it.
    static List<Racer> eight(List<Path> models) {
        List<Racer> racers = new ArrayList<>();
        for (String[] one : new String[][] {
            {"ada", "Ada-7", "GB", "Analytical Engines"},
            {"bo", "Bo-Bends", "DK", "Apex Hunters"},
            {"cleo", "Cleo-Clips", "EG", "Kerb Riders"},
            {"dax", "Dax-Drift", "JP", "Apex Hunters"},
            {"evi", "Evi-Apex", "BE", "Kerb Riders"},
            {"fin", "Fin-Fast", "FI", "Analytical Engines"},
            {"gus", "Gus-Gravel", "BR", ""},
            {"hana", "Hana-Hook", "KR", ""}
        }) {
            int nth = racers.size();
            Tuned model = new Tuned(models.get(nth % models.size()), 100 - SLOWER_EACH_PERCENT * (nth / models.size()));
            racers.add(new Racer(one[0], one[1], one[2], one[3], model));
        }
        return List.copyOf(racers);
    }
}
