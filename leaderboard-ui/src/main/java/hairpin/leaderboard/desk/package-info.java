/// The organizer's desk: what needs her now, the seasons as a tree, and all that she can do to them.
package hairpin.leaderboard.desk;
