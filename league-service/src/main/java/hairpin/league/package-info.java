/// Seasons, registrations, races, submissions, classification, standings and timing ingest.
package hairpin.league;
