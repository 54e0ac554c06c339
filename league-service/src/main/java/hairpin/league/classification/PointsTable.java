package hairpin.league.classification;

import hairpin.scoring.Place;
import java.util.List;

/// Points for rank 1, 2, 3 …; who is further back, or finished no lap, gets none.
record PointsTable(List<Integer> points) {

    PointsTable {
        points = List.copyOf(points);
    }

    int pointsFor(Place place) {
        return place.isClassified() && place.rank() <= points.size() ? points.get(place.rank() - 1) : 0;
    }
}
