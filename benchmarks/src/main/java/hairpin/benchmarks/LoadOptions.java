package hairpin.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How much of a load is wanted, and the names of what is to be measured.
///
/// @param within after which nothing is begun any more
/// @param only rows whose names contain this
/// @param json whether to answer with one JSON object
record LoadOptions(Duration within, String only, boolean json, List<String> names) {

    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofMinutes(30);

    /// `--all` leaves half an hour in place of ten minutes; `--only=TEXT` leaves out rows without that text.
    static LoadOptions of(String... arguments) {
        Duration within = SHORT;
        String only = "";
        boolean json = false;
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--all")) {
                within = LONG;
            } else if (argument.equals("--json")) {
                json = true;
            } else if (argument.startsWith("--only=")) {
                only = argument.substring("--only=".length());
            } else {
                names.add(argument);
            }
        }
        return new LoadOptions(within, only, json, List.copyOf(names));
    }
}
