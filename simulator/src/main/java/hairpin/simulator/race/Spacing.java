package hairpin.simulator.race;

import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.track.Track;
import java.util.Arrays;

/// Spreads things along a lap by chance, none nearer to the next than it may be: every arrangement that keeps the
/// distance is as likely as any other, and none has to be tried twice.
///
/// @param startM where the car starts
/// @param freeM kept free ahead of it
/// @param apartM the least distance between neighbours, along the road
record Spacing(Track track, double startM, double freeM, double apartM) {

    /// Kept free before the end of the lap.
    private static final double FREE_BEHIND_M = 1;

    /// How far along the centre line each is, in order; beyond the length of a closed track where that is past its
    /// first point.
    ///
    /// @param things for the message
    /// @throws IllegalArgumentException when so many do not fit
    double[] draw(int count, Chance chance, Purpose purpose, String things) {
        double lapM = track.closed() ? track.lengthM() : track.lengthM() - startM;
        double behindM = track.closed() ? Math.max(FREE_BEHIND_M, apartM - freeM) : FREE_BEHIND_M;
        double spareM = lapM - freeM - behindM - apartM * (count - 1);
        if (spareM < 0 && count > 0) {
            throw new IllegalArgumentException(count + " " + things + " do not fit on the " + Math.round(lapM)
                    + " m of " + track.name() + " when they are " + Math.round(apartM * 10) / 10.0 + " m apart");
        }
        double[] stationM = new double[count];
        for (int i = 0; i < count; i++) {
            stationM[i] = chance.between(0, spareM, i, purpose);
        }
        Arrays.sort(stationM);
        for (int i = 0; i < count; i++) {
            stationM[i] += startM + freeM + i * apartM;
        }
        return stationM;
    }
}
