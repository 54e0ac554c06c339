package hairpin.simulator.race;

import hairpin.simulator.car.Cars;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.track.Track;

/// Moves the bots of one rollout, a control step at a time.
final class BotDrive {

    /// No bot changes lanes so often.
    private static final long MOST_CHANGES = 1L << 32;

    private final Bots bots;
    private final Track track;
    private final Lanes lanes;
    private final Chance chance;
    private final RoadObjects objects;
    private final int first;
    private final double[] startM;
    private final boolean[] left;
    private final double[] changeFromM;
    private final double[] nextChangeS;
    private final long[] changes;

    // How long a change of lanes takes; a bot that stands begins one and never ends it.
    private final double changeS;

    BotDrive(Bots bots, Track track, double startM, Lanes lanes, Chance chance, RoadObjects objects) {
        this.bots = bots;
        this.track = track;
        this.lanes = lanes;
        this.chance = chance;
        this.objects = objects;
        this.first = objects.size();
        this.changeS = bots.changes().overM() / bots.speedMps();
        this.startM = new Spacing(track, startM, Math.max(1.5, bots.apartM() / 2), bots.apartM())
                .draw(bots.count(), chance, Purpose.BOT_STATION, "bots");
        left = new boolean[bots.count()];
        changeFromM = new double[bots.count()];
        nextChangeS = new double[bots.count()];
        changes = new long[bots.count()];
        for (int i = 0; i < bots.count(); i++) {
            objects.add(RoadObjects.Kind.BOT);
            left[i] = chance.between(-1, 1, i, Purpose.BOT_LANE) >= 0;
            changeFromM[i] = Double.NEGATIVE_INFINITY;
            planChange(i, 0);
        }
        moveTo(0);
    }

    /// Where they are after so many steps; to be asked for each step in order.
    void moveTo(int step) {
        double timeS = step * Cars.CONTROL_STEP_S;
        for (int i = 0; i < bots.count(); i++) {
            double drivenM = startM[i] + bots.speedMps() * timeS;
            if (timeS >= nextChangeS[i]) {
                left[i] = !left[i];
                changeFromM[i] = drivenM;
                planChange(i, timeS + changeS);
            }
            place(i, drivenM);
        }
    }

    private void place(int i, double drivenM) {
        double lengthM = track.lengthM();
        double stationM = track.closed() ? drivenM - Math.floor(drivenM / lengthM) * lengthM : drivenM;
        double overM = bots.changes().overM();
        double share = Math.clamp((drivenM - changeFromM[i]) / overM, 0.0, 1.0);
        double here = lanes.middleM(stationM, left[i]);
        double there = lanes.middleM(stationM, !left[i]);
        double offsetM = there + (here - there) * share * share * (3 - 2 * share);
        double slope = (here - there) * 6 * share * (1 - share) / overM;
        objects.locate(first + i, stationM, offsetM, bots.speedMps());
        objects.place(
                first + i, lanes.x(stationM, offsetM), lanes.y(stationM, offsetM), lanes.headingRad(stationM, slope));
        objects.boxes().show(first + i, stationM <= lengthM);
    }

    /// @param fromS when it has come to the lane that it is in or on its way to
    private void planChange(int i, double fromS) {
        long draw = i * MOST_CHANGES + changes[i]++;
        Bots.LaneChanges when = bots.changes();
        nextChangeS[i] = fromS + chance.between(when.soonestS(), when.latestS(), draw, Purpose.BOT_LANE_CHANGE);
    }
}
