/// Physical events: the board in the hall, the stream's overlay, and the timekeeper's console.
package hairpin.leaderboard.event;
