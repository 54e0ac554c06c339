/// The pages behind a racer's login: what she has, what she can do next, and her models.
package hairpin.leaderboard.racer;
