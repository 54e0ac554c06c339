package hairpin.league.timing;

import hairpin.league.timing.RunEvent.Called;
import hairpin.league.timing.RunEvent.CrossedByHand;
import hairpin.league.timing.RunEvent.CrossingCounted;
import hairpin.league.timing.RunEvent.CrossingDiscounted;
import hairpin.league.timing.RunEvent.Ended;
import hairpin.league.timing.RunEvent.EndingTakenBack;
import hairpin.league.timing.RunEvent.LapGivenUp;
import hairpin.league.timing.RunEvent.LapInvalidated;
import hairpin.league.timing.RunEvent.LapSplit;
import hairpin.league.timing.RunEvent.LapValidated;
import hairpin.league.timing.RunEvent.Paused;
import hairpin.league.timing.RunEvent.ResetsCounted;
import hairpin.league.timing.RunEvent.Resumed;
import hairpin.league.timing.RunEvent.Started;
import hairpin.league.timing.RunEvent.Undone;
import hairpin.league.timing.Verdict.Lawful;
import hairpin.league.timing.Verdict.Reason;
import hairpin.league.timing.Verdict.Refused;
import java.util.function.Function;

/// What the timekeeper may do, and when. Each method decides on one wish and names the event to record.
final class Timekeeping {

    private Timekeeping() {}

    static Verdict call(Run run) {
        return run.phase() instanceof Phase.Queued
                ? new Lawful(new Called())
                : refuse(run, "called", "call a run that waits in the queue");
    }

    static Verdict start(Run run) {
        return run.phase() instanceof Phase.Ready
                ? new Lawful(new Started())
                : refuse(run, "started", "only a run that is ready on the track can be started");
    }

    static Verdict crossByHand(Run run) {
        return switch (run.phase()) {
            case Phase.Ready _, Phase.Running _ -> new Lawful(new CrossedByHand());
            case Phase.Queued _ -> refuse(run, "given a crossing", "call it first");
            case Phase.Paused _ -> refuse(run, "given a crossing", "resume it first");
            case Phase.Over _ -> refuse(run, "given a crossing", "resume it first, which undoes its ending");
        };
    }

    static Verdict pause(Run run) {
        return run.phase() instanceof Phase.Running
                ? new Lawful(new Paused())
                : refuse(run, "paused", "only a running run can be paused");
    }

    /// Goes on after a pause, or undoes an ending: one by hand is as if it had not been, and a crossing that ended the
    /// run does not count, so that its lap goes on.
    static Verdict resume(Run run) {
        return switch (run.phase()) {
            case Phase.Paused _ -> new Lawful(new Resumed());
            case Phase.Over over -> new Lawful(takeBack(over.ending()));
            case Phase.Queued _ -> refuse(run, "resumed", "call it first");
            case Phase.Ready _ -> refuse(run, "resumed", "start it, or wait for the first crossing");
            case Phase.Running _ -> refuse(run, "resumed", "nothing to do, it is running");
        };
    }

    private static RunEvent takeBack(Phase.Ending ending) {
        return switch (ending) {
            case Phase.Ending.ByHand byHand -> new EndingTakenBack(byHand.number());
            case Phase.Ending.ByCrossing byCrossing -> new CrossingDiscounted(byCrossing.mark());
        };
    }

    static Verdict end(Run run) {
        return run.phase() instanceof Phase.Over ? refuse(run, "ended", "nothing to do") : new Lawful(new Ended());
    }

    /// The lap under way is written down as given up, and the run pauses; when time is up, it is over.
    static Verdict didNotFinish(Run run) {
        return run.phase() instanceof Phase.Running && run.underWay() != null
                ? new Lawful(new LapGivenUp())
                : refuse(run, "given a lap that was not finished", "there is no lap under way");
    }

    /// Takes back the last act that still stands, and after it the one before.
    static Verdict undo(Run run) {
        return run.log()
                .last()
                .filter(last -> !(last.event() instanceof Called) || run.phase() instanceof Phase.Ready)
                .<Verdict>map(last -> new Lawful(new Undone(last.number())))
                .orElseGet(() -> new Refused(
                        Reason.NOTHING_TO_UNDO,
                        "no correction of this run is left to take back",
                        "use the corrections of a single lap instead"));
    }

    static Verdict invalidate(Run run, int number) {
        return ofLap(run, number, LapInvalidated::new);
    }

    static Verdict validate(Run run, int number) {
        boolean givenUp = number >= 1
                && number <= run.laps().size()
                && !run.laps().get(number - 1).finished();
        return givenUp
                ? new Refused(
                        Reason.LAP_NOT_FINISHED,
                        "lap " + number + " was not finished, so there is no time that could count",
                        "undo the did-not-finish if it was a mistake")
                : ofLap(run, number, LapValidated::new);
    }

    /// The crossing that opened this lap was none: the lap and the one before become one.
    static Verdict merge(Run run, int number) {
        return run.openingOf(number)
                .<Verdict>map(opening -> run.joints().contains(opening)
                        ? new Lawful(new CrossingDiscounted(opening))
                        : new Refused(
                                Reason.NOTHING_BEFORE,
                                "lap " + number + " did not begin where a lap before it ended",
                                "merge a lap that follows another one without a pause"))
                .orElseGet(() -> noSuchLap(run, number));
    }

    /// A crossing was missed: the lap becomes two.
    ///
    /// @param firstMs how long the first of them took, or null for half of it
    static Verdict split(Run run, int number, Integer firstMs) {
        if (number < 1 || number > run.laps().size()) {
            return noSuchLap(run, number);
        }
        Lap lap = run.laps().get(number - 1);
        int first = firstMs == null ? (int) (lap.lapMs() / 2) : firstMs;
        return first > 0 && first < lap.lapMs()
                ? new Lawful(new LapSplit(lap.opening(), first))
                : new Refused(
                        Reason.SPLIT_OUTSIDE,
                        "lap " + number + " took " + lap.lapMs() + " ms, so its first part cannot take " + first,
                        "say a time within the lap");
    }

    /// A passing that was flagged as too soon, or judged to be none, was a crossing after all.
    static Verdict count(Run run, String mark) {
        Flag flag = run.flags().get(mark);
        return switch (flag) {
            case TOO_SOON, DISCOUNTED -> new Lawful(new CrossingCounted(mark));
            case NOT_CALLED, PAUSED, RUN_OVER ->
                new Refused(
                        Reason.WRONG_STATE,
                        "the clock did not run when the car passed",
                        "add a lap by hand, or undo what stopped the clock");
            case null ->
                new Refused(
                        Reason.NO_SUCH_PASSING,
                        "no passing of this run is flagged under " + mark,
                        "read the run's record for its passings");
        };
    }

    static Verdict countResets(Run run, int number, int count) {
        return ofLap(run, number, opening -> new ResetsCounted(opening, count));
    }

    private static Verdict ofLap(Run run, int number, Function<String, RunEvent> correction) {
        return run.openingOf(number)
                .<Verdict>map(opening -> new Lawful(correction.apply(opening)))
                .orElseGet(() -> noSuchLap(run, number));
    }

    private static Refused noSuchLap(Run run, int number) {
        return new Refused(
                Reason.NO_SUCH_LAP,
                "the run has no lap " + number + " (laps so far: " + run.laps().size() + ")",
                "read the run again for its laps");
    }

    private static Refused refuse(Run run, String act, String next) {
        return new Refused(Reason.WRONG_STATE, "a run that is " + run.phase().word() + " cannot be " + act, next);
    }
}
