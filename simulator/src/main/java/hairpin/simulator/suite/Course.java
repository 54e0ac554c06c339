package hairpin.simulator.suite;

import hairpin.simulator.reference.ParLap;
import hairpin.simulator.sections.SectionPar;
import hairpin.simulator.sections.Sections;
import hairpin.simulator.track.Track;

/// A track in one of the directions that it is driven in.
record Course(Track track, Sections sections, ParLap.Par par) {

    /// Points, closed or not, numbers of the sections, numbers of the par, the lap.
    private static final int HEAD = 5;

    void write(Numbers out) {
        double[] laid = sections.numbers();
        double[] paced = par.sections().numbers();
        out.text(track.name());
        out.put(new double[] {track.size(), track.closed() ? 1 : 0, laid.length, paced.length, par.lapMs()});
        out.put(track.centreXy());
        out.put(track.leftXy());
        out.put(track.rightXy());
        out.put(laid);
        out.put(paced);
    }

    static Course read(Numbers.Reading in) {
        String name = in.text();
        double[] head = in.take(HEAD);
        int xy = 2 * (int) head[0];
        Track track = Track.of(name, head[1] != 0, in.take(xy), in.take(xy), in.take(xy));
        Sections sections = Sections.of(in.take((int) head[2]));
        SectionPar paced = SectionPar.of(sections, in.take((int) head[3]));
        return new Course(track, sections, new ParLap.Par((long) head[4], paced));
    }
}
