/// Time, and what the service does of its own accord.
package hairpin.league.work;
