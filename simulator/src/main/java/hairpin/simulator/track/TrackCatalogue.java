package hairpin.simulator.track;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The tracks that can be had by name.
///
/// A reference is the name of one of our own tracks (`Switchback`; capitals do not matter, a blank does for a hyphen)
/// or `generated:SEED:DIFFICULTY`, and after either, as often as wanted, `:reversed` or `:mirrored`. A track's
/// [Track#name] is its reference: finding it again gives the same track.
public final class TrackCatalogue {

    static final String GENERATED = "generated:";

    private static final int MAX_REFERENCE = 200;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}");
    private static final Pattern SHARE = Pattern.compile("\\d(\\.\\d{1,17})?");

    private TrackCatalogue() {}

    /// Our own tracks, by name.
    public static List<String> names() {
        return OwnTracks.DESIGNS.stream().map(OwnTracks.Design::name).sorted().toList();
    }

    /// @return empty when nothing goes by that reference
    public static Optional<Track> find(String reference) {
        if (reference.length() > MAX_REFERENCE) {
            return Optional.empty();
        }
        int last = reference.lastIndexOf(':');
        return switch (last < 0 ? "" : reference.substring(last + 1)) {
            case "reversed" -> find(reference.substring(0, last)).map(Track::reversed);
            case "mirrored" -> find(reference.substring(0, last)).map(Track::mirrored);
            default -> reference.startsWith(GENERATED) ? generated(reference) : own(reference);
        };
    }

    private static Optional<Track> own(String name) {
        String wanted = name.strip().replace(' ', '-').toLowerCase(Locale.ROOT);
        return OwnTracks.DESIGNS.stream()
                .filter(design -> design.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .map(OwnTracks.Design::track);
    }

    private static Optional<Track> generated(String reference) {
        String[] parts = reference.substring(GENERATED.length()).split(":", -1);
        if (parts.length != 2
                || !NUMBER.matcher(parts[0]).matches()
                || !SHARE.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        try {
            double difficulty = Double.parseDouble(parts[1]);
            return difficulty > 1
                    ? Optional.empty()
                    : Optional.of(TrackGenerator.generate(Long.parseLong(parts[0]), difficulty));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
