/// A suite as rollouts, by index. Plain code without clock, files or services.
package hairpin.evaluation.race;
