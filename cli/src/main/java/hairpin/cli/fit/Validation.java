package hairpin.cli.fit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hairpin.cli.replay.Horizon;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.replay.LoggedDrive;
import hairpin.simulator.replay.Misses;
import hairpin.simulator.replay.OpenLoop;
import java.util.List;

/// How a car predicts some drives.
///
/// @param what which car, which drives
record Validation(
        String what, List<Horizon> horizons, @JsonIgnore Misses misses) {

    static Validation of(String what, Misses misses) {
        return new Validation(what, Horizon.all(misses), misses);
    }

    static Misses misses(CarParameters car, List<LoggedDrive> drives) {
        Misses misses = new Misses();
        OpenLoop loop = new OpenLoop(car);
        drives.forEach(drive -> loop.measure(drive, misses));
        return misses;
    }
}
