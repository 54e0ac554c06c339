package hairpin.simulator.race;

import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.track.Projection;

/// Drives many rollouts on together while nothing happens to them: their cars go ahead on the road, away from its
/// edges and from the line, and time is not up. For as long as that is so, what a rollout knows of itself is in a
/// [CruiseTable]; it is told when it is [asked][#settle] or [leaves][#leave].
///
/// Of every step it is made sure that nothing can have come of it, by the same bounds as for one rollout alone
/// ([Running]); whoever may be concerned otherwise leaves before, and the step is judged as always. Only the digest of
/// a path has to be kept in each step.
final class Cruise {

    /// Longer tables are cleared of tracks that nobody drives on.
    private static final int LONG = 1 << 20;

    private static final int BITS = CruiseTable.BITS;

    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorCruise.worthIt();

    final CruiseTable table;

    /// Those to whom commands do not come through as they are.
    private final long[] odd;

    private final Rollout[] rollouts;
    private final int[] since;
    private final int[] until;
    private int now;
    private int earliest = Integer.MAX_VALUE;

    Cruise(Rollout[] rollouts, int padded) {
        this.rollouts = rollouts;
        table = new CruiseTable(padded);
        odd = new long[table.cruising.length];
        since = new int[padded];
        until = new int[padded];
    }

    /// A step begins: what the first `size` are told. Whoever does not cruise is to be told anew afterwards.
    void setOut(double[] steeringDeg, double[] mps, int size) {
        if (!VECTORS) {
            return;
        }
        now++;
        System.arraycopy(steeringDeg, 0, table.commandDeg, 0, size);
        System.arraycopy(mps, 0, table.commandMps, 0, size);
        VectorCruise.setOut(table);
        for (int word = 0; word < odd.length; word++) {
            for (long rest = odd[word] & table.cruising[word]; rest != 0; rest &= rest - 1) {
                int i = word * BITS + Long.numberOfTrailingZeros(rest);
                Vehicle vehicle = rollouts[i].vehicle();
                vehicle.command(table.commandDeg[i], table.commandMps[i]);
                table.steeringRad[i] = vehicle.steeringRad();
                table.wantedMps[i] = vehicle.speedWantedMps();
            }
        }
    }

    /// The cars have moved: finds where they are. To whomever something may have happened no longer cruises.
    void arrive(Cars cars) {
        if (!VECTORS) {
            return;
        }
        table.swap();
        cars.points(Chassis.NOSE_M, table.x, table.y);
        cars.headings(table.yawRad, table.cos, table.sin);
        cars.speeds(table.speedMps);
        VectorCruise.arrive(table);
        if (now >= earliest) {
            lookAtTheClock();
        }
        for (int word = 0; word < table.clear.length; word++) {
            for (long rest = table.cruising[word] & ~table.clear[word]; rest != 0; rest &= rest - 1) {
                leaveToLook(word * BITS + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    /// Whoever still cruises has done the step.
    void goOn() {
        if (VECTORS) {
            VectorCruise.goOn(table);
        }
    }

    /// A bit for each of the first `size` that does not cruise.
    long others(int word, int size) {
        int left = size - word * BITS;
        return ~table.cruising[word] & (left >= BITS ? -1 : (1L << left) - 1);
    }

    boolean cruises(int i) {
        return CruiseTable.has(table.cruising, i);
    }

    /// Nobody drives number `i`; it rolls on.
    void idle(int i, double mps) {
        table.commandDeg[i] = 0;
        table.commandMps[i] = mps;
        table.steeringRad[i] = 0;
        table.wantedMps[i] = mps;
    }

    /// From now on rollout `i` cruises.
    void join(int i) {
        if (!VECTORS) {
            return;
        }
        Rollout rollout = rollouts[i];
        if (table.lines.size() > LONG) {
            layAnew();
        }
        Running running = rollout.running();
        Projection nose = running.where().projection();
        lay(i);
        table.x[i] = running.vehicle().noseX();
        table.y[i] = running.vehicle().noseY();
        table.segment[i] = nose.segment();
        table.stationM[i] = nose.stationM();
        table.untilM[i] = running.where().progress().untilM();
        table.farM[i] = running.where().progress().farM();
        table.first[i] = rollout.digest().first();
        table.second[i] = rollout.digest().second();
        since[i] = now;
        until[i] = now + running.stepsLeft();
        earliest = Math.min(earliest, until[i]);
        table.layRow(i);
        table.cruising[i / BITS] |= 1L << i;
        odd[i / BITS] &= ~(1L << i);
        odd[i / BITS] |= running.vehicle().direct() ? 0 : 1L << i;
        rollout.cruise(this, i);
    }

    /// Rollout `i`, after the step, no longer does.
    void leave(int i) {
        settle(i);
        part(i);
    }

    /// Tells rollout `i` how far it has come, between two steps.
    void settle(int i) {
        tell(i, now - since[i], table.lastStationM[i], CruiseTable.has(table.between, i));
        since[i] = now;
        if (CruiseTable.has(table.between, i)) {
            Projection nose = rollouts[i].running().where().projection();
            table.segment[i] = nose.segment();
            table.stationM[i] = nose.stationM();
            table.layRow(i);
        }
    }

    /// Rollout `i`, within a step whose command it has and in which its car has moved, no longer cruises.
    private void leaveToLook(int i) {
        table.swap();
        tell(i, now - 1 - since[i], table.stationM[i], CruiseTable.has(table.between, i));
        table.swap();
        rollouts[i].told(table.commandDeg[i], table.commandMps[i]);
        rollouts[i].digest().goOn(table.first[i], table.second[i], 2);
        rollouts[i].running().cruise();
        part(i);
    }

    private void part(int i) {
        table.cruising[i / BITS] &= ~(1L << i);
        rollouts[i].cruised();
    }

    private void tell(int i, int steps, double fromM, boolean searching) {
        if (steps > 0) {
            Rollout rollout = rollouts[i];
            Running running = rollout.running();
            rollout.told(table.commandDeg[i], table.commandMps[i]);
            rollout.digest().goOn(table.first[i], table.second[i], 6L * steps);
            running.cruised(steps, (int) (searching ? table.origin[i] : table.segment[i]), table.x[i], table.y[i]);
            if (searching) {
                running.where().projection().follow(table.x[i], table.y[i]);
            }
            running.where()
                    .progress()
                    .glided(fromM, running.where().projection().stationM());
        }
    }

    /// Whose time is up is not clear.
    private void lookAtTheClock() {
        earliest = Integer.MAX_VALUE;
        for (int i = 0; i < rollouts.length; i++) {
            if (cruises(i) && now >= until[i]) {
                table.clear[i / BITS] &= ~(1L << i);
            } else if (cruises(i)) {
                earliest = Math.min(earliest, until[i]);
            }
        }
    }

    private void layAnew() {
        table.lines.clear();
        for (int i = 0; i < rollouts.length; i++) {
            if (cruises(i)) {
                lay(i);
            }
        }
    }

    private void lay(int i) {
        Running running = rollouts[i].running();
        table.begin[i] =
                table.lines.begin(rollouts[i].track(), running.where().road().awayM2());
        table.segments[i] = rollouts[i].track().segments();
    }
}
