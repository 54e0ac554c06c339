package hairpin.cli.track;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import hairpin.simulator.track.TrackReader;
import hairpin.simulator.track.TrackReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// What somebody means who names a track on the command line: one of our own tracks, `generated:SEED:DIFFICULTY`, or
/// a file (`.npy`, `.csv`); each may be followed by `:reversed` or `:mirrored`.
public sealed interface TrackArgument {

    /// For the help of commands that take one.
    String MEANING = "a file (.npy, .csv), an own track's name, or generated:SEED:DIFFICULTY;"
            + " add :reversed or :mirrored to turn it";

    /// It means this track.
    record Found(Track track) implements TrackArgument {}

    /// It means none that can be used.
    ///
    /// @param line what and where, in one line
    record Unusable(String line) implements TrackArgument {}

    /// Files larger than this are not opened.
    long MAX_BYTES = 16_000_000;

    /// No path is longer.
    int MAX_LENGTH = 4096;

    static TrackArgument resolve(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Unusable(nothing(text.substring(0, 40) + "…"));
        }
        return TrackCatalogue.find(text).<TrackArgument>map(Found::new).orElseGet(() -> turnedFile(text));
    }

    private static TrackArgument turnedFile(String text) {
        for (String turn : List.of(":reversed", ":mirrored")) {
            if (text.endsWith(turn)) {
                return switch (resolve(text.substring(0, text.length() - turn.length()))) {
                    case Found(Track track) ->
                        new Found(turn.equals(":reversed") ? track.reversed() : track.mirrored());
                    case Unusable unusable -> unusable;
                };
            }
        }
        return file(text);
    }

    private static TrackArgument file(String text) {
        try {
            Path file = Path.of(text);
            if (Files.isDirectory(file)) {
                return new Unusable(text + ": is a folder, not a track");
            }
            if (!Files.isRegularFile(file)) {
                return new Unusable(nothing(text));
            }
            if (Files.size(file) > MAX_BYTES) {
                return new Unusable(text + ": is larger than " + MAX_BYTES + " bytes");
            }
            return switch (TrackReader.read(text, Files.readAllBytes(file))) {
                case TrackReading.Readable(Track track) -> new Found(track);
                case TrackReading.Refused refused -> new Unusable(refused.sentence());
            };
        } catch (InvalidPathException _) {
            return new Unusable(nothing(text));
        } catch (IOException unreadable) {
            return new Unusable(text + ": cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private static String nothing(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", "?");
        if (shown.startsWith("generated:")) {
            return shown + ": a generated track is generated:SEED:DIFFICULTY, a whole number and 0 to 1";
        }
        return shown + ": no such file, and no own track of that name (" + String.join(", ", TrackCatalogue.names())
                + ")";
    }
}
