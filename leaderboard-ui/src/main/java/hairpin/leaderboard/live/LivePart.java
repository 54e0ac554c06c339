package hairpin.leaderboard.live;

import java.util.function.Supplier;

/// A piece of a page that is replaced as a whole: one element with an id.
///
/// @param id of the element in the page
/// @param basis all that the rendering depends on; an equal basis means the same HTML, so it is not rendered again
/// @param rendering gives the element's HTML
public record LivePart(String id, Object basis, Supplier<String> rendering) {}
