package hairpin.simulator.replay;

import java.util.List;

/// Writes a trace as the simulator of 2026 does: 19 columns, numbers and words as Python prints them, so that the
/// field's notebooks open it unchanged.
public final class SimTraceWriter {

    private SimTraceWriter() {}

    /// The whole file, header first, lines ended by a line feed.
    public static String csv(List<SimTraceRow> rows) {
        StringBuilder text = new StringBuilder(Columns.header(Columns.MOST)).append('\n');
        for (SimTraceRow row : rows) {
            text.append(line(row)).append('\n');
        }
        return text.toString();
    }

    private static String line(SimTraceRow row) {
        return String.join(
                ",",
                Integer.toString(row.episode()),
                PythonText.of((double) row.step()),
                PythonText.of(row.x()),
                PythonText.of(row.y()),
                PythonText.of(row.yawDeg()),
                PythonText.of(row.steeringDeg()),
                PythonText.of(row.speedMps()),
                row.action().text(),
                PythonText.of(row.reward()),
                PythonText.of(row.done()),
                PythonText.of(row.allWheelsOnTrack()),
                row.progressPercent() == 100 ? "100" : PythonText.of(row.progressPercent()),
                Integer.toString(row.closestWaypoint()),
                PythonText.of(row.trackLengthM()),
                PythonText.of(row.timeS()),
                row.status().word(),
                PythonText.of(row.pauseS()),
                Integer.toString(row.obstacleCrashes()),
                PythonText.of(row.wallClockS()));
    }
}
