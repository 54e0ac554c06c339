package hairpin.evaluation.child;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.driver.Driver;
import hairpin.events.Event;
import hairpin.racing.SuiteRace;
import hairpin.simulator.track.Track;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;

/// Where the classes are that a race needs, and no others: this module, racing, driver, simulator, event contracts,
/// Jackson.
final class RaceClassPath {

    private static final List<Class<?>> ONE_OF_EACH = List.of(
            RaceClassPath.class,
            SuiteRace.class,
            Driver.class,
            Track.class,
            Event.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class);

    private RaceClassPath() {}

    static String find() {
        return ONE_OF_EACH.stream()
                .map(RaceClassPath::place)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("no one knows where " + type.getName() + " was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException unusable) {
            throw new IllegalStateException(type.getName() + " was not loaded from a file", unusable);
        }
    }
}
