package hairpin.league.timing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which sequence numbers of one boot have arrived, as ranges: small however many there are, as
/// long as few are missing.
///
/// @param ranges in order, apart from each other
record ReceivedSequences(List<Range> ranges) {

    /// Devices count from 1. A passing with number 0 is taken too, but not asked for.
    private static final long FIRST = 1;

    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

    static final ReceivedSequences NONE = new ReceivedSequences(List.of());

    ReceivedSequences {
        ranges = List.copyOf(ranges);
    }

    ReceivedSequences with(Collection<Long> sequences) {
        List<Range> all = new ArrayList<>(ranges);
        sequences.forEach(sequence -> all.add(new Range(sequence, sequence)));
        all.sort(Comparator.comparingLong(Range::from));
        List<Range> merged = new ArrayList<>();
        for (Range range : all) {
            if (!merged.isEmpty() && merged.getLast().touches(range)) {
                merged.add(merged.removeLast().joined(range));
            } else {
                merged.add(range);
            }
        }
        return new ReceivedSequences(merged);
    }

    /// The gaps below the highest number.
    ///
    /// @param limit no more than so many
    List<Range> missing(int limit) {
        List<Range> gaps = new ArrayList<>();
        long expected = FIRST;
        for (Range range : ranges) {
            if (range.from() > expected && gaps.size() < limit) {
                gaps.add(new Range(expected, range.from() - 1));
            }
            expected = Math.max(expected, range.to() + 1);
        }
        return gaps;
    }

    /// The number up to which nothing is missing; 0 when the very first one is.
    long acknowledgedThrough() {
        return !ranges.isEmpty() && ranges.getFirst().from() <= FIRST
                ? ranges.getFirst().to()
                : 0;
    }

    /// As stored: `1-400,402-405`.
    String text() {
        return ranges.stream().map(range -> range.from() + "-" + range.to()).collect(Collectors.joining(","));
    }

    static ReceivedSequences parse(String text) {
        return new ReceivedSequences(RANGE.matcher(text)
                .results()
                .map(range -> new Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))))
                .toList());
    }

    /// Both ends included.
    record Range(long from, long to) {

        private boolean touches(Range later) {
            return later.from <= to + 1;
        }

        private Range joined(Range later) {
            return new Range(from, Math.max(to, later.to));
        }
    }
}
