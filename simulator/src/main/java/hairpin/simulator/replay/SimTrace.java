package hairpin.simulator.replay;

import java.util.List;

/// What a simulator wrote down of a drive, 15 rows a second.
///
/// @param name the file
/// @param columns 16 to 19, by the age of the simulator that wrote it; only the last kind has a wall clock
public record SimTrace(String name, int columns, List<SimTraceRow> rows) {

    public SimTrace {
        rows = List.copyOf(rows);
    }
}
