/// The race itself: which rollouts a suite has, and driving them all. Plain code without clock, files or services.
package hairpin.evaluation.race;
