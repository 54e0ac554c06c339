package hairpin.driver.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files of an archive that were asked for, by path, and the names of all files in it.
public final class Archive {

    private final Map<String, byte[]> kept;
    private final List<String> names;

    Archive(Map<String, byte[]> kept, List<String> names) {
        this.kept = new TreeMap<>(kept);
        this.names = List.copyOf(names);
    }

    /// Every file, kept or not, in the archive's order.
    public List<String> names() {
        return names;
    }

    /// Paths of the files that were kept, sorted.
    public List<String> keptNames() {
        return List.copyOf(kept.keySet());
    }

    /// The content itself, not a copy.
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(kept.get(path));
    }
}
