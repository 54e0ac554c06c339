package hairpin.simulator.reference;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.sections.SectionPar;
import hairpin.simulator.sections.Sections;
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
        return drive(track, Sections.of(track)).lapMs();
    }

    /// @param sections how the lap divides
    public record Par(long lapMs, SectionPar sections) {}

    /// The same drive, with what each section takes.
    public Par drive(Track track, Sections sections) {
        for (ReferenceStyle style : STYLES) {
            ReferenceDriver driver = new ReferenceDriver(track, car, style, handling);
            Rollout rollout = new Rollout(track, car, TWO_LAPS, 0);
            SectionPar.Taking taking = new SectionPar.Taking(track, sections);
            rollout.listen(taking);
            double[] action = new double[2];
            while (!rollout.over()) {
                driver.drive(rollout, action);
                rollout.step(action[0], action[1]);
            }
            Lap last = rollout.outcome().laps().getLast();
            if (last.complete()) {
                return new Par(last.lapMs(), taking.taken());
            }
        }
        long lapMs = Math.round(track.lengthM() * 1000);
        return new Par(lapMs, SectionPar.even(sections, lapMs / 1000.0));
    }
}
