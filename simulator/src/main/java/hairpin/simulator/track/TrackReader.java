package hairpin.simulator.track;

import java.util.Locale;

/// Reads a file as a track. Never throws; what is not a track is refused with its row and reason.
///
/// Two formats. A DeepRacer route is a NumPy array (`.npy`) of float64 with six columns: centre x, y, one border
/// x, y, the other border x, y, in metres. An F1TENTH centre line is text (`.csv`) with four columns: x, y, road to the
/// right, road to the left. Real files of both kinds repeat their first point or leave it out, stand still in places,
/// run either way round and name their borders as they like; all of that is read, and left and right are found by
/// geometry. What is sampled far too densely, or of the size of a real circuit, is refused with what to do about it.
public final class TrackReader {

    /// More rows than this are refused unread: the densest and longest of roads have fewer.
    static final int MAX_ROWS = 20_000;

    private TrackReader() {}

    /// @param fileName for messages, for the track's name and, by its ending, for the format
    public static TrackReading read(String fileName, byte[] bytes) {
        try {
            return new TrackReading.Readable(track(fileName, bytes));
        } catch (NotTrackException refusal) {
            return new TrackReading.Refused(fileName, refusal.row(), refusal.getMessage());
        }
    }

    private static Track track(String fileName, byte[] bytes) throws NotTrackException {
        String lower = fileName.toLowerCase(Locale.ROOT);
        if (NpyRows.recognizes(bytes) || lower.endsWith(".npy")) {
            return Route.ofBorders(nameOf(fileName), NpyRows.read(bytes));
        }
        if (lower.endsWith(".csv") || lower.endsWith(".txt")) {
            return Route.ofWidths(nameOf(fileName), CsvRows.read(bytes));
        }
        throw new NotTrackException(0, "neither a NumPy array (.npy) nor a centre line in text (.csv)");
    }

    /// The file's name without its folders and its ending.
    private static String nameOf(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
