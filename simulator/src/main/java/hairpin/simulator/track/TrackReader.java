package hairpin.simulator.track;

/// Reads a file as a track: a DeepRacer route (`.npy`) or an F1TENTH centre line (`.csv`). Never throws.
public final class TrackReader {

    private TrackReader() {}

    /// @param fileName for messages and for the track's name
    public static TrackReading read(String fileName, byte[] bytes) {
        return new TrackReading.Refused(fileName, bytes.length == 0 ? 0 : 1, "no format is known yet");
    }
}
