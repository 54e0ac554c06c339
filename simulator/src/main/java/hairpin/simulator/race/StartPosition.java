package hairpin.simulator.race;

import hairpin.simulator.conditions.Circumstances;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.track.Track;

/// Where a rollout starts. The seed decides, within bounds too small to make one start better than another: up to
/// 0.5 m beyond the track's first point, 3 cm to either side of the centre line, turned by up to 2°. Where conditions
/// say something about it, what they say.
///
/// @param stationM where the nose of the car is along the centre line; this is also the line that laps end at
record StartPosition(double stationM, double offsetM, double turnRad) {

    /// Between the cars of a heat.
    static final double APART_M = 0.75;

    /// An open road begins at its first point, and the rear wheels have to be on it.
    private static final double ROOM_BEHIND_M = 0.3;

    /// An open road is never started farther along.
    private static final double LATEST_SHARE = 0.5;

    private static final double FARTHEST_M = 0.5;
    private static final double ASIDE_M = 0.03;
    private static final double TURNED_RAD = Math.PI / 90;

    static StartPosition drawn(Track track, Chance chance, Circumstances circumstances) {
        double farthestM = Math.min(FARTHEST_M, track.lengthM() / 20);
        double nearestM = track.closed() ? 0 : ROOM_BEHIND_M;
        double stationM = nearestM + chance.between(0, farthestM, 0, Purpose.START_STATION);
        if (circumstances.named(Condition.START)) {
            double share = circumstances.value(Condition.START);
            stationM = nearestM + track.lengthM() * (track.closed() ? share : Math.min(share, LATEST_SHARE));
        }
        double offsetM = chance.between(-ASIDE_M, ASIDE_M, 0, Purpose.START_OFFSET);
        if (circumstances.named(Condition.ASIDE)) {
            double share = circumstances.value(Condition.ASIDE);
            CrossSection across = new CrossSection(track);
            offsetM = share * (share > 0 ? across.leftM(stationM) : across.rightM(stationM));
        }
        double turnRad = chance.between(-TURNED_RAD, TURNED_RAD, 0, Purpose.START_HEADING);
        if (circumstances.named(Condition.HEADING)) {
            turnRad = circumstances.value(Condition.HEADING) * Math.PI / 180;
        }
        return new StartPosition(stationM, offsetM, turnRad);
    }

    /// So many places ahead of the last of a heat, alternately to the left and to the right.
    StartPosition ahead(int places, CrossSection across) {
        double there = stationM + places * APART_M;
        double aside = places % 2 == 0 ? across.leftM(there) / 2 : -across.rightM(there) / 2;
        return new StartPosition(there, offsetM + aside, turnRad);
    }
}
