/// Pages that change while a browser watches.
///
/// A page is split into parts. When its subject changes, each changed part is rendered once, and the same bytes go to
/// every browser that watches, whatever their number. A browser that falls behind skips what it missed and gets the
/// whole page's parts when it can take them again.
package hairpin.leaderboard.live;
