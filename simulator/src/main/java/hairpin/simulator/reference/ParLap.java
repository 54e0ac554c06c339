package hairpin.simulator.reference;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Track;
import java.util.List;

/// The lap time that others are measured by: the reference driver's second lap, at flying start, from seed 0.
///
/// Where it cannot get round cleanly it tries again more calmly; where even that fails, which no track of ours does to
/// it, par is a metre a second.
public final class ParLap {

    private static final RaceRules TWO_LAPS = new RaceRules(2, 0, 0, 0, 1800);

    private static final List<ReferenceStyle> STYLES =
            List.of(ReferenceStyle.PAR, ReferenceStyle.STEADY, ReferenceStyle.CAUTIOUS);

    private final CarParameters car;
    private final Handling handling;

    /// Finds out how the car handles, which takes longer than a lap: make one for many tracks.
    public ParLap(CarParameters car) {
        this.car = car;
        this.handling = new Handling(car);
    }

    /// The par of one track.
    public static long lapMs(Track track, CarParameters car) {
        return new ParLap(car).lapMs(track);
    }

    /// The same for the same track and car, everywhere. Takes about as long as ten thousand steps of physics.
    public long lapMs(Track track) {
        for (ReferenceStyle style : STYLES) {
            ReferenceDriver driver = new ReferenceDriver(track, car, style, handling);
            Rollout rollout = new Rollout(track, car, TWO_LAPS, 0);
            double[] action = new double[2];
            while (!rollout.over()) {
                driver.drive(rollout, action);
                rollout.step(action[0], action[1]);
            }
            Lap last = rollout.outcome().laps().getLast();
            if (last.complete()) {
                return last.lapMs();
            }
        }
        return Math.round(track.lengthM() * 1000);
    }
}
