/// The services behind the pages, asked in the name of who is logged in.
///
/// Every answer is a value: what was asked for, or a problem in words that a page can show as it is.
package hairpin.leaderboard.upstream;
