package hairpin.driver.racing;

import hairpin.driver.Driver;
import hairpin.simulator.recording.RecordedRollout;
import java.util.List;

/// Who drives one car of every heat.
public sealed interface AtTheWheel {

    /// Somebody who decides.
    record Deciding(Driver driver) implements AtTheWheel {}

    /// Nobody any more: the car does as it was driven once.
    ///
    /// @param heats how it was driven in each, by index
    record AsRecorded(List<RecordedRollout> heats) implements AtTheWheel {

        public AsRecorded {
            heats = List.copyOf(heats);
        }
    }
}
