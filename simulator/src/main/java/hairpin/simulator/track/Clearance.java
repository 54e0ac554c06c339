package hairpin.simulator.track;

/// Whether a road has room: no bend too tight for its width, no stretch on top of another.
///
/// A curve whose radius is nowhere below r goes at least 2r away from a point before it can come back, and needs π·r
/// of its length for that. So with every radius at least half the road and the gap beside it, stretches that are
/// farther apart along the road than π times that must be farther apart across the land than the road and its gap,
/// and that is enough.
final class Clearance {

    private Clearance() {}

    /// Whether the closed road keeps `minRadiusM` in every bend and `gapM` of land between its stretches.
    static boolean holds(Track track, double minRadiusM, double gapM) {
        double apartM = track.maxWidthM() + gapM;
        return track.minRadiusM() >= Math.max(minRadiusM, apartM / 2) && staysApart(track, apartM);
    }

    private static boolean staysApart(Track track, double apartM) {
        double alongM = Math.PI / 2 * apartM;
        for (int i = 0; i < track.size(); i++) {
            for (int j = i + 1; j < track.size(); j++) {
                double ahead = track.stationM(j) - track.stationM(i);
                if (ahead < alongM || track.lengthM() - ahead < alongM) {
                    continue;
                }
                double dx = track.centreX(j) - track.centreX(i);
                double dy = track.centreY(j) - track.centreY(i);
                if (dx * dx + dy * dy < apartM * apartM) {
                    return false;
                }
            }
        }
        return true;
    }
}
