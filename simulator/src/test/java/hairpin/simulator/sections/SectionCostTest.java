package hairpin.simulator.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.reference.ParLap;
import hairpin.simulator.reference.ReferenceStyle;
import hairpin.simulator.reference.Teacher;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionCostTest {

    private final Track track = TrackCatalogue.find("Switchback").orElseThrow();
    private final Sections sections = Sections.of(track);
    private final ParLap.Par par = new ParLap(CarParameters.CLASSIC).drive(track, sections);

    @Test
    void what_is_lost_and_what_par_takes_make_the_time_driven() {
        Rollout rollout = new Rollout(track, CarParameters.CLASSIC, RaceRules.usual(), 7);
        List<SectionCost> costs = driven(rollout, 1);
        double lapsMs = rollout.outcome().laps().stream().mapToLong(Lap::lapMs).sum();
        long reckonedMs =
                costs.stream().mapToLong(it -> it.parMs() + it.lostMs()).sum();

        assertThat(reckonedMs).isLessThanOrEqualTo(Math.round(lapsMs)).isGreaterThan(Math.round(lapsMs) - 3000);
        assertThat(costs.stream().mapToLong(SectionCost::parMs).sum())
                .isCloseTo(par.lapMs() * rollout.outcome().laps().size(), within(par.lapMs() / 20));
    }

    @Test
    void who_is_slow_everywhere_loses_everywhere() {
        List<SectionCost> even = driven(rollout(), 1);
        List<SectionCost> slow = driven(rollout(), 0.4);

        for (int i = 0; i < even.size(); i++) {
            assertThat(slow.get(i).lostMs()).isGreaterThan(even.get(i).lostMs());
        }
    }

    @Test
    void where_a_drive_leaves_the_road_and_ends_is_told() {
        Rollout rollout = new Rollout(track, CarParameters.CLASSIC, new RaceRules(1, 1, 1, 2, 60), 7);
        SectionTimes times = new SectionTimes(track, sections);
        rollout.listen(times);
        while (!rollout.over()) {
            rollout.step(0, 3);
        }
        List<SectionCost> costs = par.sections().costs(times, false);
        Lap lap = rollout.outcome().laps().getLast();

        assertThat(costs.stream().mapToInt(SectionCost::incidents).sum())
                .isEqualTo(lap.resetCount())
                .isEqualTo(3);
        assertThat(costs).filteredOn(SectionCost::ended).singleElement().satisfies(it -> assertThat(it.incidents())
                .isPositive());
    }

    private Rollout rollout() {
        return new Rollout(track, CarParameters.CLASSIC, new RaceRules(1, 3, 5, 100, 180), 7);
    }

    /// @param pace share of the teacher's speed
    private List<SectionCost> driven(Rollout rollout, double pace) {
        SectionTimes times = new SectionTimes(track, sections);
        rollout.listen(times);
        Teacher teacher = new Teacher(track, CarParameters.CLASSIC, ReferenceStyle.STEADY);
        double[] action = new double[2];
        while (!rollout.over()) {
            teacher.advise(rollout, action);
            rollout.step(action[0], pace * action[1]);
        }
        return par.sections().costs(times, true);
    }
}
