package hairpin.simulator.sections;

import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.List;

/// A track cut into straights and corners.
///
/// The curvature of the centre line is looked at every decimetre, over as much road as a car is long twice. Where the
/// road turns with a radius below four metres it is a corner, from the first such place to the last; a piece of road
/// shorter than half a metre, or a turn of less than fifteen degrees, is none of its own.
public final class Sections {

    private static final double STEP_M = 0.1;
    private static final int REACH = 4;
    private static final double STRAIGHT_RADIUS_M = 4;
    private static final double SHORTEST_M = 0.5;
    private static final double SMALLEST_TURN_RAD = Math.PI / 12;

    private static final int SECTION_NUMBERS = 4;
    private static final List<Bend> BENDS = List.of(Bend.values());

    private final List<Section> sections;
    private final int[] sectionOf;

    private Sections(List<Section> sections, int[] sectionOf) {
        this.sections = List.copyOf(sections);
        this.sectionOf = sectionOf;
    }

    public static Sections of(Track track) {
        int places = Math.max(2 * REACH + 2, (int) Math.rint(track.lengthM() / STEP_M));
        double[] curvature = curvature(track, places);
        int[] side = new int[places];
        for (int i = 0; i < places; i++) {
            side[i] = (int) Math.signum(curvature[i]) * (Math.abs(curvature[i]) * STRAIGHT_RADIUS_M > 1 ? 1 : 0);
        }
        double stepM = track.lengthM() / places;
        straightenShortRuns(side, curvature, stepM);
        return cut(side, curvature, track.closed());
    }

    /// As other sections gave their [#numbers].
    public static Sections of(double[] numbers) {
        int count = (int) numbers[0];
        List<Section> sections = new ArrayList<>(count);
        int at = 1;
        for (int i = 0; i < count; i++, at += SECTION_NUMBERS) {
            Bend bend = BENDS.get((int) numbers[at]);
            sections.add(new Section(bend, (int) numbers[at + 1], numbers[at + 2], numbers[at + 3]));
        }
        int[] sectionOf = new int[numbers.length - at];
        for (int i = 0; i < sectionOf.length; i++) {
            sectionOf[i] = (int) numbers[at + i];
        }
        return new Sections(sections, sectionOf);
    }

    /// All that is to be known of them.
    public double[] numbers() {
        double[] numbers = new double[1 + SECTION_NUMBERS * sections.size() + sectionOf.length];
        numbers[0] = sections.size();
        int at = 1;
        for (Section section : sections) {
            numbers[at] = BENDS.indexOf(section.bend());
            numbers[at + 1] = section.corner();
            numbers[at + 2] = section.fromPercent();
            numbers[at + 3] = section.toPercent();
            at += SECTION_NUMBERS;
        }
        for (int i = 0; i < sectionOf.length; i++) {
            numbers[at + i] = sectionOf[i];
        }
        return numbers;
    }

    public List<Section> all() {
        return sections;
    }

    public int size() {
        return sections.size();
    }

    public Section get(int index) {
        return sections.get(index);
    }

    /// Which section a place lies in.
    ///
    /// @param share of the centre line from its first point, 0 to 1
    public int at(double share) {
        return sectionOf[Math.clamp((int) (share * sectionOf.length), 0, sectionOf.length - 1)];
    }

    private static double[] curvature(Track track, int places) {
        double stepM = track.lengthM() / places;
        double[] curvature = new double[places];
        for (int i = 0; i < places; i++) {
            double before = track.pose((i - REACH) * stepM, 0).headingRad();
            double after = track.pose((i + REACH) * stepM, 0).headingRad();
            double turn = after - before;
            turn -= 2 * Math.PI * Math.rint(turn / (2 * Math.PI));
            curvature[i] = turn / (2 * REACH * stepM);
        }
        return curvature;
    }

    /// Each run of one side that is too short, or turns too little, goes on as the road before it did.
    private static void straightenShortRuns(int[] side, double[] curvature, double stepM) {
        for (int from = 0; from < side.length; ) {
            int to = from;
            double turn = 0;
            while (to < side.length && side[to] == side[from]) {
                turn += curvature[to] * stepM;
                to++;
            }
            boolean shortOne = (to - from) * stepM < SHORTEST_M;
            boolean slight = side[from] != 0 && Math.abs(turn) < SMALLEST_TURN_RAD;
            if (shortOne || slight) {
                int as = slight || from == 0 ? 0 : side[from - 1];
                for (int i = from; i < to; i++) {
                    side[i] = as;
                }
            }
            from = to;
        }
    }

    private static Sections cut(int[] side, double[] curvature, boolean closed) {
        int places = side.length;
        int first = 0;
        if (closed) {
            while (first < places && side[first] == side[Math.floorMod(first - 1, places)]) {
                first++;
            }
            first %= places;
        }
        List<Section> sections = new ArrayList<>();
        int[] sectionOf = new int[places];
        int corners = 0;
        for (int gone = 0; gone < places; ) {
            int from = (first + gone) % places;
            int length = 0;
            double sharpest = 0;
            while (gone + length < places && side[(from + length) % places] == side[from]) {
                int at = (from + length) % places;
                sectionOf[at] = sections.size();
                sharpest = Math.abs(curvature[at]) > Math.abs(sharpest) ? curvature[at] : sharpest;
                length++;
            }
            boolean corner = side[from] != 0;
            corners += corner ? 1 : 0;
            sections.add(new Section(
                    corner ? Bend.turning(sharpest) : Bend.STRAIGHT,
                    corner ? corners : 0,
                    100.0 * from / places,
                    100.0 * ((from + length - 1) % places + 1) / places));
            gone += length;
        }
        return new Sections(sections, sectionOf);
    }
}
