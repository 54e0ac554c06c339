package hairpin.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured: as tables, line by line as it comes, or as one JSON object at the end.
final class Sheet {

    /// @param perCore of the unit, per second of CPU time
    /// @param spreadPercent half of highest - lowest, of the median
    /// @param holds whether the result was right
    /// @param check what was compared to know
    record Rate(
            String part, String name, double perCore, String unit, double spreadPercent, boolean holds, String check) {}

    /// @param stages medians of what the time to ranked went into
    record Load(
            String name,
            double jobsPerS,
            double cpuSPerJob,
            double p50S,
            double p95S,
            Stages.Medians stages,
            boolean holds,
            String check) {}

    private record Answer(String machine, boolean holds, List<Rate> figures, List<Load> jobs) {}

    private final boolean json;
    private final List<Rate> figures = new ArrayList<>();
    private final List<Load> jobs = new ArrayList<>();

    Sheet(boolean json) {
        this.json = json;
        say(Machine.description());
    }

    /// The next rows are those of this part.
    void part(String name) {
        say(String.format("%n%-44s %14s %-9s %7s  %s", name, "per core", "unit", "spread", "correct"));
    }

    void add(Rate rate) {
        figures.add(rate);
        say(String.format(
                Locale.ROOT,
                "%-44s %,14.0f %-9s %6.1f%%  %s%s",
                rate.name,
                rate.perCore,
                rate.unit,
                rate.spreadPercent,
                rate.holds ? "" : "WRONG: ",
                rate.check));
    }

    /// The next rows are loads.
    void loads() {
        say(String.format(
                Locale.ROOT,
                "%n%-52s %7s %9s %8s %8s  %11s %6s %6s  %s",
                "jobs",
                "jobs/s",
                "CPU s/job",
                "p50 s",
                "p95 s",
                "until taken",
                "raced",
                "ranked",
                "correct"));
    }

    void add(Load load) {
        jobs.add(load);
        say(String.format(
                Locale.ROOT,
                "%-52s %7.2f %9.2f %8.1f %8.1f  %11.2f %6.2f %6.2f  %s%s",
                load.name,
                load.jobsPerS,
                load.cpuSPerJob,
                load.p50S,
                load.p95S,
                load.stages.untilTakenS(),
                load.stages.racedS(),
                load.stages.rankedS(),
                load.holds ? "" : "WRONG: ",
                load.check));
    }

    /// What is no row, such as one that was left out.
    void note(String line) {
        (json ? System.err : System.out).println(line);
    }

    boolean holds() {
        return figures.stream().allMatch(Rate::holds) && jobs.stream().allMatch(Load::holds);
    }

    /// All of it, where it was asked for as JSON.
    void end() throws JsonProcessingException {
        if (json) {
            System.out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new Answer(Machine.description(), holds(), figures, jobs)));
        }
    }

    private void say(String lines) {
        if (!json) {
            System.out.println(lines);
        }
    }
}
