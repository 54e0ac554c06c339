package hairpin.league.timing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A run told line by line: seconds since the event began, and what happened.
///
/// `gate` and `gate-right` are the two sensors of one gate, `spare` is a second device beside it, `reboot` gives the
/// gate a new clock. Everything else is the timekeeper: `call start cross pause resume end dnf undo`,
/// `invalidate N`, `validate N`, `resets N COUNT`. A line that ends in `refused` must be refused.
final class RunStory {

    private static final Instant BEGIN = Instant.parse("2026-05-09T10:00:00Z");

    private final RunRules rules;
    private final List<Stamp.BySensor> marks = new ArrayList<>();
    private final List<LogEntry> log = new ArrayList<>();
    private int boot = 1;

    private RunStory(RunRules rules) {
        this.rules = rules;
    }

    /// Runs of 60 s and laps of at least 5 s, unless a test says otherwise.
    static RunStory of(String story) {
        return of(new RunRules(60_000, 5_000), story);
    }

    static RunStory of(RunRules rules, String story) {
        RunStory told = new RunStory(rules);
        story.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(told::tell);
        return told;
    }

    Run run() {
        return Run.replay(rules, marks, new RunLog(log));
    }

    List<Stamp.BySensor> marks() {
        return marks;
    }

    List<LogEntry> log() {
        return log;
    }

    /// Lap times in seconds: `*` = does not count, `~` = estimated, `h` = by hand, `+n` = resets.
    String laps() {
        return run().laps().stream().map(RunStory::inWords).collect(Collectors.joining(" "));
    }

    String state() {
        return run().phase().word();
    }

    String flags() {
        Run run = run();
        return marks.stream()
                .map(mark -> Optional.ofNullable(run.flags().get(mark.id())))
                .map(flag -> flag.map(Flag::name).orElse("counts"))
                .collect(Collectors.joining(" "));
    }

    static Instant at(double seconds) {
        return BEGIN.plusNanos(Math.round(seconds * 1e9));
    }

    private static String inWords(Lap lap) {
        String source =
                switch (lap.source()) {
                    case SENSOR -> "";
                    case ESTIMATED -> "~";
                    case MANUAL -> "h";
                };
        String time = "%d.%03d".formatted(lap.lapMs() / 1000, lap.lapMs() % 1000);
        return time + source + (lap.valid() ? "" : "*") + (lap.resets() == 0 ? "" : "+" + lap.resets());
    }

    /// Leaves out what the rules refuse.
    void tellIfLawful(String line) {
        String[] words = line.split("\\s+");
        if (isSensor(words[1]) || wish(words).apply(run()) instanceof Verdict.Lawful) {
            tell(line);
        }
    }

    private static boolean isSensor(String word) {
        return List.of("gate", "gate-right", "spare", "reboot").contains(word);
    }

    private void tell(String line) {
        String[] words = line.split("\\s+");
        double seconds = Double.parseDouble(words[0]);
        switch (words[1]) {
            case "gate" -> see("gate-1", "boot-" + boot, seconds, "left");
            case "gate-right" -> see("gate-1", "boot-" + boot, seconds, "right");
            case "spare" -> see("gate-2", "boot-1", seconds, "left");
            case "reboot" -> boot++;
            default -> act(at(seconds), wish(words), line.endsWith("refused"));
        }
    }

    private void see(String device, String bootId, double seconds, String sensor) {
        long sinceBootNs = Math.round(seconds * 1e9) + bootId.hashCode() % 1_000L * 1_000_000_000L + 5_000_000_000_000L;
        Passing passing = new Passing(device, bootId, marks.size() + 1, sinceBootNs, null, sensor);
        marks.add(new Stamp.BySensor(passing, at(seconds)));
    }

    private void act(Instant at, Function<Run, Verdict> wish, boolean mustBeRefused) {
        switch (wish.apply(run())) {
            case Verdict.Lawful(RunEvent event)
            when !mustBeRefused -> log.add(new LogEntry(log.size() + 1, at, "tim", "", event));
            case Verdict.Refused _ when mustBeRefused -> {}
            case Verdict unexpected -> throw new AssertionError(unexpected);
        }
    }

    private static Function<Run, Verdict> wish(String... words) {
        return switch (words[1]) {
            case "call" -> Timekeeping::call;
            case "start" -> Timekeeping::start;
            case "cross" -> Timekeeping::crossByHand;
            case "pause" -> Timekeeping::pause;
            case "resume" -> Timekeeping::resume;
            case "end" -> Timekeeping::end;
            case "dnf" -> Timekeeping::didNotFinish;
            case "undo" -> Timekeeping::undo;
            case "invalidate" -> run -> Timekeeping.invalidate(run, Integer.parseInt(words[2]));
            case "validate" -> run -> Timekeeping.validate(run, Integer.parseInt(words[2]));
            case "merge" -> run -> Timekeeping.merge(run, Integer.parseInt(words[2]));
            case "split" -> run -> Timekeeping.split(run, Integer.parseInt(words[2]), firstMs(words));
            case "count" -> run -> Timekeeping.count(run, "gate-1/boot-1/" + words[2]);
            case "resets" ->
                run -> Timekeeping.countResets(run, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            default -> throw new IllegalArgumentException("no such word in a story: " + words[1]);
        };
    }

    private static Integer firstMs(String... words) {
        boolean said = words.length > 3 && !words[3].equals("refused");
        return said ? (int) Math.round(1000 * Double.parseDouble(words[3])) : null;
    }
}
