/// The one look: the frame around every page, its words, and how times, flags and curves are written.
package hairpin.leaderboard.look;
