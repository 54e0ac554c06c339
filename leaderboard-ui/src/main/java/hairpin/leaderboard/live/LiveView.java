package hairpin.leaderboard.live;

import java.util.List;

/// A page's parts at one state of its subject.
///
/// @param tag names that state; the page in the browser and the stream use it to tell whether they agree
public record LiveView(String tag, List<LivePart> parts) {

    public LiveView {
        parts = List.copyOf(parts);
    }
}
