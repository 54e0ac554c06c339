package hairpin.cli.evaluate;

import hairpin.cli.UnusableInputException;
import hairpin.cli.inspect.ModelFile;
import hairpin.cli.inspect.RefusalSummary;
import hairpin.driver.Refusal;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReading;
import hairpin.simulator.race.Heat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The models that race: the one in question first.
///
/// @param names as files are called; a second one of the same name is `NAME (2)`
record Entrants(List<Model> models, List<String> names) {

    /// What came of reading them.
    sealed interface Read {

        /// All of them can race.
        record Ready(Entrants entrants) implements Read {}

        /// One of them cannot.
        record Refused(RefusalSummary why) implements Read {}
    }

    static Read read(Path own, List<Path> rivals) {
        if (rivals.size() >= Heat.MOST_CARS) {
            throw new UnusableInputException(
                    "--against: up to " + (Heat.MOST_CARS - 1) + " models, not " + rivals.size());
        }
        List<Model> models = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path file : Stream.concat(Stream.of(own), rivals.stream()).toList()) {
            switch (ModelFile.read(file)) {
                case ModelReading.Refused(Refusal refusal) -> {
                    return new Read.Refused(RefusalSummary.of(String.valueOf(file.getFileName()), refusal));
                }
                case ModelReading.Readable(Model model) -> {
                    models.add(model);
                    names.add(name(file, names));
                }
            }
        }
        return new Read.Ready(new Entrants(models, names));
    }

    int rivals() {
        return models.size() - 1;
    }

    private static String name(Path file, List<String> taken) {
        String plain = String.valueOf(file.getFileName());
        String name = plain;
        for (int k = 2; taken.contains(name); k++) {
            name = plain + " (" + k + ")";
        }
        return name;
    }
}
