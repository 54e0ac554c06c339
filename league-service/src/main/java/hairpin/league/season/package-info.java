/// The calendar: seasons, their rounds, and the races in them, each with its rules and its hidden suite.
package hairpin.league.season;
