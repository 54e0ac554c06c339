package hairpin.simulator.recording;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;

/// Drives to record.
final class Drives {

    static final Track TRACK = TrackCatalogue.find("Switchback").orElseThrow();

    private static final RaceRules RULES = RaceRules.ofMs(1, 500, 500, 5, 20);

    private Drives() {}

    static Rollout rollout(int index) {
        return new Rollout(TRACK, CarParameters.CLASSIC, RULES, index);
    }

    /// A short drive with off-track excursions in it: a weaving one of few actions, or one of ever new ones.
    static RecordedRollout drive(int index, boolean fewActions) {
        Rollout rollout = rollout(index);
        Recorder recorder = new Recorder(index);
        rollout.listen(recorder);
        while (!rollout.over()) {
            int step = rollout.steps();
            if (fewActions) {
                rollout.step(step % 20 < 12 ? 15 : -15, 1.5);
            } else {
                rollout.step(20 * StrictMath.sin(0.1 * step), 1 + 0.001 * step);
            }
        }
        return recorder.recorded();
    }
}
