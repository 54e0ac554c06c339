/// From a racer's model to a result: accepted under the race's limits, released to the runners in turn, heard of again,
/// and never stuck.
package hairpin.league.submission;
