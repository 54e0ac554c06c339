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

/// A [RunEvent] as three columns.
///
/// @param event its kind
/// @param subject the mark that it is about, or null
/// @param amount the entry that it is about, or how many; or null
record EventColumns(String event, String subject, Integer amount) {

    static EventColumns of(RunEvent event) {
        String kind = event.getClass().getSimpleName();
        return switch (event) {
            case EndingTakenBack(int number) -> new EventColumns(kind, null, number);
            case Undone(int number) -> new EventColumns(kind, null, number);
            case CrossingDiscounted(String mark) -> new EventColumns(kind, mark, null);
            case CrossingCounted(String mark) -> new EventColumns(kind, mark, null);
            case LapSplit(String opening, int firstMs) -> new EventColumns(kind, opening, firstMs);
            case LapInvalidated(String opening) -> new EventColumns(kind, opening, null);
            case LapValidated(String opening) -> new EventColumns(kind, opening, null);
            case ResetsCounted(String opening, int count) -> new EventColumns(kind, opening, count);
            case Called _, Started _, CrossedByHand _, Paused _, Resumed _, LapGivenUp _, Ended _ ->
                new EventColumns(kind, null, null);
        };
    }

    RunEvent read() {
        return switch (event) {
            case "Called" -> new Called();
            case "Started" -> new Started();
            case "CrossedByHand" -> new CrossedByHand();
            case "Paused" -> new Paused();
            case "Resumed" -> new Resumed();
            case "LapGivenUp" -> new LapGivenUp();
            case "Ended" -> new Ended();
            case "EndingTakenBack" -> new EndingTakenBack(amount);
            case "Undone" -> new Undone(amount);
            case "CrossingDiscounted" -> new CrossingDiscounted(subject);
            case "CrossingCounted" -> new CrossingCounted(subject);
            case "LapSplit" -> new LapSplit(subject, amount);
            case "LapInvalidated" -> new LapInvalidated(subject);
            case "LapValidated" -> new LapValidated(subject);
            case "ResetsCounted" -> new ResetsCounted(subject, amount);
            default -> throw new IllegalStateException("the log of a run holds an event of no known kind: " + event);
        };
    }
}
