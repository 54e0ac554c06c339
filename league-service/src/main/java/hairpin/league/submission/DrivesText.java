package hairpin.league.submission;

import hairpin.events.EvaluationNews.RivalResult;
import hairpin.scoring.Drive;
import hairpin.scoring.DrivenLap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Drives as a line of text, a twentieth of the result that they are of: `track:par:planned laps:laps:rivals`,
/// parted by semicolons. A lap that was finished is its milliseconds alone, another one has its percent behind
/// an `@`.
final class DrivesText {

    private static final Pattern DRIVES = Pattern.compile(";");
    private static final Pattern WITHIN = Pattern.compile(":");
    private static final Pattern LAPS = Pattern.compile(",");
    private static final int PARTS = 5;
    private static final double ALL = 100;

    private DrivesText() {}

    static String of(List<Drive> drives) {
        return drives.stream().map(DrivesText::of).collect(Collectors.joining(";"));
    }

    static List<Drive> read(String text) {
        return parts(text, DRIVES, DrivesText::drive);
    }

    private static String of(Drive drive) {
        return drive.track() + ":" + drive.parLapMs() + ":" + drive.plannedLaps() + ":"
                + drive.laps().stream().map(DrivesText::of).collect(Collectors.joining(",")) + ":"
                + drive.rivals().stream()
                        .map(rival -> rival.laps() + "/" + rival.lapsMs())
                        .collect(Collectors.joining(","));
    }

    private static String of(DrivenLap lap) {
        return lap.finished() ? Long.toString(lap.lapMs()) : lap.lapMs() + "@" + lap.completionPercent();
    }

    private static Drive drive(String text) {
        String[] part = WITHIN.split(text, PARTS);
        return new Drive(
                Integer.parseInt(part[0]),
                Long.parseLong(part[1]),
                Integer.parseInt(part[2]),
                parts(part[3], LAPS, DrivesText::lap),
                parts(part[4], LAPS, DrivesText::rival));
    }

    private static DrivenLap lap(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new DrivenLap(Long.parseLong(text), ALL)
                : new DrivenLap(Long.parseLong(text.substring(0, at)), Double.parseDouble(text.substring(at + 1)));
    }

    private static RivalResult rival(String text) {
        int at = text.indexOf('/');
        return new RivalResult(Integer.parseInt(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }

    private static <T> List<T> parts(String text, Pattern by, Function<String, T> reading) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(by.split(text)).map(reading).toList();
    }
}
