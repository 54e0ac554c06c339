package hairpin.simulator.track;

/// The points of a centre line as the field counts them: in driving direction from 0, and on a closed track the first
/// one once more at the end of the list.
public final class Waypoints {

    private final Track track;

    public Waypoints(Track track) {
        this.track = track;
    }

    public int count() {
        return track.segments() + 1;
    }

    public double x(int i) {
        return track.centreX(i % track.size());
    }

    public double y(int i) {
        return track.centreY(i % track.size());
    }

    /// The one that was passed last.
    public int previous(Projection at) {
        int segment = at.segment();
        int passed = at.stationM() >= endM(segment) ? segment + 1 : segment;
        return passed < track.segments() ? passed : track.closed() ? 0 : track.segments() - 1;
    }

    /// The one ahead. Before the line it is the last of the list, so that it can always be looked up.
    public int next(Projection at) {
        return previous(at) + 1;
    }

    /// Of these two the nearer one.
    public int closest(Projection at) {
        int previous = previous(at);
        boolean early = 2 * at.stationM() <= track.stationM(previous) + endM(previous) || previous != at.segment();
        return early ? previous : previous + 1;
    }

    private double endM(int segment) {
        return segment + 1 < track.size() ? track.stationM(segment + 1) : track.lengthM();
    }
}
