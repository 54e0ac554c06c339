package hairpin.simulator.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads a trace: the CSV files of 17, 18 or 19 columns that simulators have left over the years, and text logs in
/// which the rows stand as `SIM_TRACE_LOG:…` among other lines. Never throws; what is no trace is refused with row and
/// reason. Time and memory are bounded by the size of what it is given.
public final class SimTraceReader {

    /// Files larger than this are refused unread.
    public static final int MAX_BYTES = 64_000_000;

    /// Nine hours at 15 rows a second.
    static final int MAX_ROWS = 500_000;

    private static final int LONGEST_ROW = 2_000;
    private static final String MARK = "SIM_TRACE_LOG:";

    private final String text;
    private final List<SimTraceRow> rows = new ArrayList<>();
    private int columns;
    private int line;

    private SimTraceReader(String text) {
        this.text = text;
    }

    /// @param fileName for messages, and the trace's name
    public static SimTraceReading read(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new SimTraceReading.Refused(fileName, 0, "is larger than " + MAX_BYTES + " bytes");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        SimTraceReader reader = new SimTraceReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        try {
            reader.readAll();
            return new SimTraceReading.Readable(new SimTrace(fileName, reader.columns, reader.rows));
        } catch (NotTraceException refusal) {
            return new SimTraceReading.Refused(fileName, reader.line, refusal.getMessage());
        }
    }

    private void readAll() throws NotTraceException {
        boolean log = text.contains(MARK);
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            line++;
            if (log) {
                readLogLine(from, end);
            } else {
                readLine(from, end);
            }
            from = end + 1;
        }
        if (rows.isEmpty()) {
            line = 0;
            throw new NotTraceException(
                    columns > 0 ? "has no rows" : "is no trace: it has neither its header nor " + MARK + " lines");
        }
    }

    private void readLogLine(int from, int end) throws NotTraceException {
        int mark = text.indexOf(MARK, from, end);
        if (mark < 0) {
            return;
        }
        String row = content(mark + MARK.length(), end);
        if (columns == 0) {
            columns = RowParser.split(row).size();
            if (columns < Columns.FEWEST || columns > Columns.MOST) {
                throw new NotTraceException(
                        "has " + columns + " columns, not " + Columns.FEWEST + " to " + Columns.MOST);
            }
        }
        add(row);
    }

    private void readLine(int from, int end) throws NotTraceException {
        String content = content(from, end);
        if (content.isEmpty()) {
            return;
        }
        if (columns > 0) {
            add(content);
        } else {
            readHeader(content);
        }
    }

    private void readHeader(String header) throws NotTraceException {
        List<String> names = RowParser.split(header);
        int wanted = Math.clamp(names.size(), Columns.FEWEST, Columns.MOST);
        if (!header.replace(" ", "").equals(Columns.header(wanted))) {
            throw new NotTraceException("is no trace: it begins with '" + RowParser.shown(header)
                    + "', not with the columns episode,steps,X,Y,…");
        }
        columns = wanted;
    }

    private void add(String row) throws NotTraceException {
        if (rows.size() == MAX_ROWS) {
            throw new NotTraceException("has more than " + MAX_ROWS + " rows");
        }
        rows.add(RowParser.row(row, columns));
    }

    private String content(int from, int end) throws NotTraceException {
        if (end - from > LONGEST_ROW) {
            throw new NotTraceException("is longer than " + LONGEST_ROW + " characters");
        }
        return text.substring(from, end).strip();
    }
}
