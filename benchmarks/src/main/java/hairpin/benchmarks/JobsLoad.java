package hairpin.benchmarks;

import hairpin.cli.demo.Crowd;
import hairpin.cli.stack.Part;
import hairpin.cli.stack.Project;
import hairpin.cli.stack.Runners;
import hairpin.cli.stack.Stack;
import hairpin.cli.stack.StartingStack;
import hairpin.cli.stack.StoppingStack;
import hairpin.events.Submissions.SubmissionChanged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `hairpin bench jobs`: submissions through a whole stack of real parts, with 1, 2 and 4 runner processes.
///
/// It stops by itself: what would not end in time is left out and said so.
final class JobsLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int[] RUNNERS = {1, 2, 4};
    private static final int[] QUEUED = {1, 10, 50};

    private final long beganNs = System.nanoTime();
    private final Stack stack =
            new Stack(Project.home().resolve("benchmarks/target/stack").toAbsolutePath());
    private final List<Long> runners = new ArrayList<>();
    private final Crowd crowd;
    private final LoadOptions options;
    private final Sheet sheet;

    private JobsLoad(LoadOptions options, Sheet sheet) {
        this.options = options;
        this.sheet = sheet;
        new StartingStack(stack, _ -> {}).run();
        crowd = new Crowd(stack.ports(), "load-" + Long.toString(System.nanoTime(), 36));
    }

    static void run(LoadOptions options, Sheet sheet) {
        Stack stack = null;
        try {
            JobsLoad load = new JobsLoad(options, sheet);
            stack = load.stack;
            load.measure();
        } finally {
            if (stack != null) {
                new StoppingStack(stack, _ -> {}).run();
            }
        }
    }

    private void measure() {
        sheet.loads();
        for (int count : RUNNERS) {
            String name = "MLP, 10 x 2, 16 queued, " + count + " runners x 1 thread";
            if (wanted(name)) {
                use(count, 1);
                load(name, crowd.openRace("through-" + count, tracks(10), 1, 1000), LoadModels.mlp(), 16);
            }
        }
        for (int threads : new int[] {1, 2}) {
            List<LoadModels> wanted = Stream.of(LoadModels.mlp(), LoadModels.cnn())
                    .filter(model -> IntStream.of(QUEUED).anyMatch(queued -> wanted(name(model, queued, threads))))
                    .toList();
            if (!wanted.isEmpty()) {
                use(2, threads);
                wanted.forEach(model -> latencies(model, threads));
            }
        }
    }

    private boolean wanted(String row) {
        return row.contains(options.only());
    }

    private static String name(LoadModels model, int queued, int threads) {
        return "%s, 100 x 2, %d queued, 2 runners x %d %s"
                .formatted(model.what(), queued, threads, threads == 1 ? "thread" : "threads");
    }

    /// Each in a race of its own: of a racer's later results hardly anything is told while the suite is hidden.
    private void latencies(LoadModels model, int threads) {
        double oneS = 0;
        for (int queued : QUEUED) {
            String name = name(model, queued, threads);
            if (!wanted(name)) {
                continue;
            }
            double leftS = options.within().toSeconds() - (System.nanoTime() - beganNs) / 1e9;
            if (oneS * queued > leftS || leftS < 0) {
                sheet.note(String.format(Locale.ROOT, "%-52s left out: some %.0f s", name, oneS * queued));
            } else {
                String race = "%s-%d-%d".formatted(model.what().toLowerCase(Locale.ROOT), threads, queued);
                oneS = load(name, crowd.openRace(race, tracks(100), 1, 1000), model, queued);
            }
        }
    }

    /// @return wall clock seconds for each job
    private double load(String name, String race, LoadModels model, int queued) {
        List<String> models = crowd.racers().stream()
                .limit(queued)
                .map(racer -> crowd.upload(racer, model.fileName(), model.archive()))
                .toList();
        try (RankedTimes ranked = new RankedTimes(stack);
                Stages stages = new Stages(stack)) {
            double cpu = RunnerCpu.seconds(runners);
            long startNs = System.nanoTime();
            List<String> submissions = IntStream.range(0, queued)
                    .mapToObj(i ->
                            crowd.submit(crowd.racers().get(i % models.size()), race, models.get(i % models.size())))
                    .toList();
            List<SubmissionChanged> over = ranked.await(submissions, PATIENCE);
            double tookS = (System.nanoTime() - startNs) / 1e9;
            double[] waits = over.stream()
                    .mapToDouble(
                            it -> Duration.between(it.submittedAt(), it.at()).toMillis() / 1e3)
                    .sorted()
                    .toArray();
            Figure.Check check = check(over, race);
            sheet.add(new Sheet.Load(
                    name,
                    queued / tookS,
                    (RunnerCpu.seconds(runners) - cpu) / queued,
                    waits[(queued - 1) / 2],
                    waits[(int) Math.ceil(0.95 * queued) - 1],
                    stages.of(over),
                    check.holds(),
                    check.line()));
            return tookS / queued;
        }
    }

    /// The same model always comes to the same score, as far as scores are told while the suite is hidden; nobody is on
    /// the board twice.
    private Figure.Check check(List<SubmissionChanged> over, String race) {
        boolean finished = over.stream().allMatch(it -> it.state().equals("FINISHED"));
        long scores = over.stream()
                .filter(it -> it.score() != null)
                .map(it -> it.score() + " " + it.completionPercent() + " " + it.bestLapMs())
                .distinct()
                .count();
        long aliases =
                crowd.board(race).findValuesAsText("alias").stream().distinct().count();
        int rows = crowd.board(race).path("rows").size();
        boolean holds = finished && scores == 1 && aliases == rows;
        return new Figure.Check(
                holds,
                over.size() + " over, " + (finished ? "all" : "not all") + " FINISHED, " + scores + " score, " + rows
                        + " rows of " + aliases + " racers");
    }

    /// From now on that many runners take jobs; each with its share of a warm start.
    private void use(int count, int threads) {
        stack.directory().processes().children().stream()
                .filter(child -> child.name().startsWith(Part.RUNNER.label()))
                .forEach(child -> stack.directory().processes().stop(child.name(), Duration.ofSeconds(20)));
        runners.clear();
        Runners all = new Runners(stack);
        for (int number = 1; number <= count; number++) {
            runners.add(all.start(number, Map.of("HAIRPIN_RUNNER_RACE_THREADS", Integer.toString(threads)))
                    .pid());
        }
        for (int number = 1; number <= count; number++) {
            awaitAtWork(all, number);
        }
        // a share consumer gets its first job some seconds after it has joined; meanwhile runners warm up
        LockSupport.parkNanos(WARM_UP.toNanos());
    }

    private static void awaitAtWork(Runners all, int number) {
        long giveUpNs = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        try {
            while (!Files.readString(all.log(number)).contains("jobs at once")) {
                if (System.nanoTime() > giveUpNs) {
                    throw new IllegalStateException("runner " + number + " did not start");
                }
                LockSupport.parkNanos(100_000_000L);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All of one kind, none of which ships with the project.
    private static List<String> tracks(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "generated:%d:%.2f", 9_000 + i, 0.2 + 0.05 * (i % 10)))
                .toList();
    }
}
