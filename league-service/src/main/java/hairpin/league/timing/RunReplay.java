package hairpin.league.timing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes through the facts of one run in order. An act that no longer fits (a start by hand, when a late passing shows
/// that the clock was already running) changes nothing: the facts are what they are, and each one has a meaning in
/// every state.
final class RunReplay {

    private final RunRules rules;
    private final Corrections corrections;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Flag> flags = new HashMap<>();
    private Phase phase = new Phase.Queued();
    /// The crossing that opened the lap under way, or null when there is none.
    private Crossing opening;
    /// A mark that was discounted, whose echoes are no crossings either; or null.
    private Stamp discounted;

    RunReplay(RunRules rules, Corrections corrections) {
        this.rules = rules;
        this.corrections = corrections;
    }

    Phase phase() {
        return phase;
    }

    Map<String, Flag> flags() {
        return Map.copyOf(flags);
    }

    List<Lap> laps() {
        List<Lap> laps = new ArrayList<>();
        for (Draft draft : drafts) {
            laps.addAll(draft.laps(laps.size() + 1, corrections));
        }
        return List.copyOf(laps);
    }

    /// The marks that ended one lap and opened the next: without them the two are one.
    Set<String> joints() {
        Set<String> joints = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Crossing next = i + 1 < drafts.size() ? drafts.get(i + 1).opening() : opening;
            if (drafts.get(i).closing() == next) {
                joints.add(next.first().id());
            }
        }
        return joints;
    }

    /// @return the lap under way, or null
    LapUnderWay underWay() {
        return opening == null
                ? null
                : new LapUnderWay(
                        opening.first().id(),
                        opening.first().at(),
                        corrections.valid(opening),
                        corrections.resets(opening));
    }

    void replay(Fact fact) {
        switch (fact) {
            case Stamp.BySensor mark -> cross(mark);
            case LogEntry entry -> replay(entry);
        }
    }

    private void replay(LogEntry entry) {
        Stamp mark = new Stamp.ByHand(entry.number(), entry.at());
        switch (entry.event()) {
            case RunEvent.Called _ when phase instanceof Phase.Queued queued -> phase = queued.called();
            case RunEvent.Started _ when phase instanceof Phase.Ready -> cross(mark);
            case RunEvent.CrossedByHand _ -> cross(mark);
            case RunEvent.Paused _ when phase instanceof Phase.Running running -> pause(running.paused(entry.at()));
            case RunEvent.Resumed _ when phase instanceof Phase.Paused paused -> phase = paused.resumed(mark);
            case RunEvent.LapGivenUp _ when phase instanceof Phase.Running running -> giveUp(running, mark, entry);
            case RunEvent.Ended _ when !(phase instanceof Phase.Over) -> end(phase.usedNs(entry.at()), entry);
            case RunEvent _ -> {}
        }
    }

    private void cross(Stamp mark) {
        if (discounts(mark)) {
            flags.put(mark.id(), Flag.DISCOUNTED);
            return;
        }
        switch (phase) {
            case Phase.Queued _ -> flags.put(mark.id(), Flag.NOT_CALLED);
            case Phase.Ready ready -> {
                phase = ready.started(mark);
                opening = new Crossing(mark);
            }
            case Phase.Running running -> crossRunning(running, mark);
            case Phase.Paused _ -> flags.put(mark.id(), Flag.PAUSED);
            case Phase.Over _ -> flags.put(mark.id(), Flag.RUN_OVER);
        }
    }

    private boolean discounts(Stamp mark) {
        if (corrections.counted(mark.id())) {
            return false;
        }
        if (corrections.discounted(mark.id())) {
            discounted = mark;
            return true;
        }
        return discounted != null && discounted.nsUntil(mark) <= Crossing.ECHO_NS;
    }

    private void crossRunning(Phase.Running running, Stamp mark) {
        boolean tooSoon = opening != null && opening.nsUntil(mark) < rules.minLapNs();
        if (tooSoon && !corrections.counted(mark.id())) {
            opening.add(mark);
            flags.put(mark.id(), Flag.TOO_SOON);
            return;
        }
        boolean timeIsUp = running.usedNs(mark) >= rules.runTimeNs();
        Crossing crossing = new Crossing(mark);
        if (opening != null) {
            drafts.add(new Draft(opening, crossing, true));
        } else if (timeIsUp) {
            flags.put(mark.id(), Flag.RUN_OVER);
        }
        opening = timeIsUp ? null : crossing;
        phase = timeIsUp ? running.timedOut(mark) : running.crossed(mark);
    }

    /// A pause breaks the lap under way; the first crossing after it opens the next one.
    private void pause(Phase.Paused paused) {
        phase = paused;
        opening = null;
    }

    private void giveUp(Phase.Running running, Stamp mark, LogEntry entry) {
        if (opening != null) {
            drafts.add(new Draft(opening, new Crossing(mark), false));
        }
        if (running.usedNs(entry.at()) >= rules.runTimeNs()) {
            end(running.usedNs(entry.at()), entry);
        } else {
            pause(running.paused(entry.at()));
        }
    }

    private void end(long usedNs, LogEntry entry) {
        phase = new Phase.Over(entry.at(), usedNs, new Phase.Ending.ByHand(entry.number()));
        opening = null;
    }

    /// A lap between two crossings that may still gather marks.
    private record Draft(Crossing opening, Crossing closing, boolean finished) {

        /// One lap, or the two that it was split into.
        List<Lap> laps(int number, Corrections corrections) {
            Crossing.Measure measure = opening.lapTo(closing);
            return corrections
                    .split(opening)
                    .filter(entry -> firstNs(entry) < measure.lapNs())
                    .map(entry -> halves(number, measure, entry, corrections))
                    .orElseGet(() -> List.of(lap(number, opening, measure, corrections)));
        }

        private List<Lap> halves(int number, Crossing.Measure whole, LogEntry entry, Corrections corrections) {
            long firstNs = firstNs(entry);
            Crossing missed = new Crossing(new Stamp.ByHand(entry.number(), entry.at()));
            return List.of(
                    lap(number, opening, new Crossing.Measure(firstNs, LapSource.MANUAL), corrections),
                    lap(
                            number + 1,
                            missed,
                            new Crossing.Measure(whole.lapNs() - firstNs, LapSource.MANUAL),
                            corrections));
        }

        private Lap lap(int number, Crossing from, Crossing.Measure measure, Corrections corrections) {
            return new Lap(
                    number,
                    from.first().id(),
                    measure.lapNs(),
                    measure.source(),
                    finished,
                    finished && corrections.valid(from),
                    corrections.resets(from));
        }

        private static long firstNs(LogEntry entry) {
            return entry.event() instanceof RunEvent.LapSplit split ? split.firstMs() * RunRules.NS_PER_MS : 0;
        }
    }
}
