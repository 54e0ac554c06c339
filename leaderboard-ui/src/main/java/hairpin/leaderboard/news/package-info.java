/// What the league has told the public: its events folded into memory, so that public pages live on when it is away.
package hairpin.leaderboard.news;
