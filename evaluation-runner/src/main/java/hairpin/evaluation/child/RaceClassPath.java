package hairpin.evaluation.child;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.driver.Driver;
import hairpin.driver.child.ChildJvm;
import hairpin.events.Event;
import hairpin.racing.SuiteRace;
import hairpin.simulator.track.Track;

/// Where the classes are that a race needs, and no others: this module, racing, driver, simulator, event contracts,
/// Jackson.
final class RaceClassPath {

    private RaceClassPath() {}

    static String find() {
        return ChildJvm.classPath(
                RaceClassPath.class,
                SuiteRace.class,
                Driver.class,
                Track.class,
                Event.class,
                ObjectMapper.class,
                JsonFactory.class,
                JsonProperty.class);
    }
}
