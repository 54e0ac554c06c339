package hairpin.trainer.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.driver.Refusal;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The program that makes the sample models; `./hairpin samples` starts it in a process of its own.
///
/// Progress goes to standard error, what came of it to standard output. Exit status: 0 made, 2 unusable input.
public final class SamplesTool {

    private final PrintStream progress;

    SamplesTool(PrintStream progress) {
        this.progress = progress;
    }

    /// What became of a recipe.
    ///
    /// @param tracks that it was examined on, three laps each, none of which it had seen
    /// @param cpuS processor time that making it took
    record Made(
            String name,
            String file,
            long parameters,
            int bytes,
            String sha256,
            int tracks,
            Exam.Result exam,
            double cpuS,
            double wallS) {}

    public static void main(String[] arguments) throws IOException {
        Path out = null;
        boolean json = false;
        List<String> only = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" -> json = true;
                case "--out" -> out = Path.of(arguments[++i]);
                case "--only" -> only.add(arguments[++i]);
                default -> refuse("no option called " + arguments[i]);
            }
        }
        if (out == null) {
            refuse("--out is missing");
        }
        List<Recipe> chosen = Recipes.ALL.stream()
                .filter(recipe -> only.isEmpty() || only.contains(recipe.name()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < only.size()) {
            refuse("--only: there are "
                    + String.join(", ", Recipes.ALL.stream().map(Recipe::name).toList()));
        }
        Files.createDirectories(out);
        List<Made> made = new ArrayList<>();
        for (Recipe recipe : chosen) {
            made.add(new SamplesTool(System.err).make(recipe, out));
        }
        System.out.println(json ? json(made) : table(made));
    }

    private static void refuse(String why) {
        System.err.println("hairpin: " + why);
        System.exit(2);
    }

    private Made make(Recipe recipe, Path directory) throws IOException {
        long began = System.nanoTime();
        double cpuBegan = cpuS();
        Student student =
                new Imitation(recipe, (round, driven, frames, loss) -> tell(recipe, round, driven, loss)).run();
        double cpuS = cpuS() - cpuBegan;
        double wallS = (System.nanoTime() - began) / 1e9;
        byte[] archive = student.archive();
        Path file = directory.resolve(recipe.name() + ".tar.gz");
        Files.write(file, archive);
        return switch (ModelReader.read(file.toString(), archive)) {
            case ModelReading.Readable(Model model) ->
                new Made(
                        recipe.name(),
                        file.toString(),
                        model.parameters(),
                        archive.length,
                        model.sha256(),
                        Recipes.exam().size(),
                        new Exam(Recipes.exam()).sit(model),
                        cpuS,
                        wallS);
            case ModelReading.Refused(Refusal refusal) ->
                throw new IllegalStateException("our own archive is refused: " + refusal.sentence());
        };
    }

    private void tell(Recipe recipe, int round, DrivingSchool.Round driven, double loss) {
        progress.printf(
                Locale.ROOT,
                "%-14s round %2d of %2d: as the teacher at %2.0f %% of frames, off the road %d times, loss %.3f%n",
                recipe.name(),
                round,
                recipe.school().rounds(),
                100 * driven.agreement(),
                driven.departures(),
                loss);
    }

    private static String table(List<Made> made) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-14s %10s %8s %9s %8s %10s %8s %8s%n",
                "model",
                "parameters",
                "KB",
                "finished",
                "clean",
                "mean lap",
                "CPU",
                "time"));
        for (Made one : made) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-14s %,10d %8d %9s %8s %8.1f s %6.0f s %6.0f s%n",
                    one.name(),
                    one.parameters(),
                    one.bytes() / 1000,
                    one.exam().finished() + "/" + one.exam().laps(),
                    one.exam().clean() + "/" + one.exam().laps(),
                    one.exam().meanLapS(),
                    one.cpuS(),
                    one.wallS()));
        }
        return table + "Laps on " + Recipes.exam().size()
                + " tracks that none of them had seen; clean: never off the road.";
    }

    private static String json(List<Made> made) throws JsonProcessingException {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(made);
    }

    private static double cpuS() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
