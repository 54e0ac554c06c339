/// The public pages: seasons, races with their live boards, submissions.
package hairpin.leaderboard.race;
