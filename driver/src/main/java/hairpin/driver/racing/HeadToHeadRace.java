package hairpin.driver.racing;

import hairpin.driver.Driver;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.HeatOutcome;
import hairpin.simulator.recording.RecordedRollout;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Drives many heats in lockstep: at each control step every driver decides in one call for its cars in all of them.
///
/// As with [LockstepRace], neither the lanes nor the threads that call [#drive] show in the outcomes: a heat depends on
/// its own cars alone.
public final class HeadToHeadRace {

    private final IntFunction<Heat> grid;
    private final int lanes;
    private final Predicate<Heat> isOver;
    private final RaceWatcher watcher;
    private final AtomicReferenceArray<HeatOutcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger laps = new AtomicInteger();

    /// Until every car is done.
    ///
    /// @param heats how many there are
    /// @param grid makes the heat of an index
    /// @param lanes how many one thread drives at once
    public HeadToHeadRace(int heats, IntFunction<Heat> grid, int lanes) {
        this(heats, grid, lanes, Heat::over, (_, _, _) -> {});
    }

    private HeadToHeadRace(int heats, IntFunction<Heat> grid, int lanes, Predicate<Heat> isOver, RaceWatcher watcher) {
        if (heats < 1 || lanes < 1) {
            throw new IllegalArgumentException("nothing to race: heats=" + heats + " lanes=" + lanes);
        }
        this.grid = grid;
        this.lanes = Math.min(lanes, heats);
        this.isOver = isOver;
        this.watcher = watcher;
        this.outcomes = new AtomicReferenceArray<>(heats);
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
        int count = fill(racing, index, 0, seats.length);
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
                laps.addAndGet(heat.car(0).completedLaps() - lapsBefore);
                if (isOver.test(heat)) {
                    outcomes.set(index[lane], heat.outcome());
                    done.incrementAndGet();
                } else {
                    racing[stay] = heat;
                    index[stay] = index[lane];
                    stay++;
                }
            }
            Arrays.fill(racing, stay, count, null);
            count = fill(racing, index, stay, seats.length);
            watcher.now(done.get(), outcomes.length(), laps.get());
        }
    }

    /// What came of each heat, by index; asked when all threads have come back from [#drive].
    public List<HeatOutcome> outcomes() {
        if (done.get() < outcomes.length()) {
            throw new IllegalStateException(done.get() + " of " + outcomes.length() + " heats are over");
        }
        HeatOutcome[] all = new HeatOutcome[outcomes.length()];
        Arrays.setAll(all, outcomes::get);
        return List.of(all);
    }

    private int fill(Heat[] racing, int[] index, int count, int cars) {
        int filled = count;
        while (filled < lanes && next.get() < outcomes.length()) {
            int taken = next.getAndIncrement();
            if (taken < outcomes.length()) {
                racing[filled] = grid.apply(taken);
                if (racing[filled].size() != cars) {
                    throw new IllegalArgumentException(
                            cars + " drivers cannot drive the " + racing[filled].size() + " cars of a heat");
                }
                index[filled] = taken;
                filled++;
            }
        }
        return filled;
    }
}
