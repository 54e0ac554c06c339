/// Racers in a season: under which name, for which country and team, in which division.
package hairpin.league.registration;
