package hairpin.driver.racing;

import hairpin.driver.Driver;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.HeatOutcome;
import hairpin.simulator.recording.RecordedRollout;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Drives many heats in lockstep: at each control step every driver decides in one call for its cars in all of them.
///
/// As with [LockstepRace], neither the lanes nor the threads that call [#drive] show in the outcomes: a heat depends on
/// its own cars alone.
public final class HeadToHeadRace {

    private final Roster<Heat, HeatOutcome> roster;
    private final int lanes;
    private final Predicate<Heat> isOver;

    /// Until every car is done.
    ///
    /// @param heats how many there are
    /// @param grid makes the heat of an index
    /// @param lanes how many one thread drives at once
    /// @param watcher is told of heats, and of laps of the first car of each
    public HeadToHeadRace(int heats, IntFunction<Heat> grid, int lanes, RaceWatcher watcher) {
        this(heats, grid, lanes, Heat::over, watcher);
    }

    private HeadToHeadRace(int heats, IntFunction<Heat> grid, int lanes, Predicate<Heat> isOver, RaceWatcher watcher) {
        if (heats < 1 || lanes < 1) {
            throw new IllegalArgumentException("nothing to race: heats=" + heats + " lanes=" + lanes);
        }
        this.roster = new Roster<>(heats, grid, watcher);
        this.lanes = Math.min(lanes, heats);
        this.isOver = isOver;
    }

    /// In which only the first car of each heat counts: a heat is over when that one is done.
    public static HeadToHeadRace ofFirst(int heats, IntFunction<Heat> grid, int lanes, RaceWatcher watcher) {
        return new HeadToHeadRace(heats, grid, lanes, heat -> heat.car(0).over(), watcher);
    }

    /// Drives whatever nobody drives yet. Any number of threads may, each with drivers of its own.
    ///
    /// @param drivers one for each car of a heat, by index
    public void drive(List<Driver> drivers) {
        driveBy(drivers.stream().map(AtTheWheel.Deciding::new).toList());
    }

    /// Drives whatever nobody drives yet, where some cars do as they were driven once.
    ///
    /// @param cars one for each car of a heat, by index
    public void driveBy(List<? extends AtTheWheel> cars) {
        Hands[] seats = new Hands[cars.size()];
        Arrays.setAll(seats, car -> switch (cars.get(car)) {
            case AtTheWheel.Deciding(Driver driver) -> new Seat(car, driver, lanes);
            case AtTheWheel.AsRecorded(List<RecordedRollout> heats) -> new RecordedHands(car, heats, lanes);
        });
        drive(seats);
    }

    private void drive(Hands[] seats) {
        double[] steeringDeg = new double[seats.length];
        double[] speedMps = new double[seats.length];
        Heat[] racing = new Heat[lanes];
        int[] index = new int[lanes];
        int count = roster.fill(racing, index, 0);
        requireSeats(seats.length, racing, 0, count);
        while (count > 0) {
            for (Hands seat : seats) {
                seat.decide(racing, index, count);
            }
            int stay = 0;
            for (int lane = 0; lane < count; lane++) {
                for (int car = 0; car < seats.length; car++) {
                    steeringDeg[car] = seats[car].steeringDeg(lane);
                    speedMps[car] = seats[car].speedMps(lane);
                }
                Heat heat = racing[lane];
                int lapsBefore = heat.car(0).completedLaps();
                heat.step(steeringDeg, speedMps);
                roster.lapped(heat.car(0).completedLaps() - lapsBefore);
                if (isOver.test(heat)) {
                    roster.over(index[lane], heat.outcome());
                } else {
                    racing[stay] = heat;
                    index[stay] = index[lane];
                    stay++;
                }
            }
            Arrays.fill(racing, stay, count, null);
            count = roster.fill(racing, index, stay);
            requireSeats(seats.length, racing, stay, count);
            roster.tell();
        }
    }

    /// What came of each heat, by index; asked when all threads have come back from [#drive].
    public List<HeatOutcome> outcomes() {
        return roster.outcomes();
    }

    private static void requireSeats(int seats, Heat[] racing, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            if (racing[lane].size() != seats) {
                throw new IllegalArgumentException(
                        seats + " drivers cannot drive the " + racing[lane].size() + " cars of a heat");
            }
        }
    }
}
