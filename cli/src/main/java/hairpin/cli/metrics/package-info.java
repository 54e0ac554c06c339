/// `hairpin metrics`: the field's metrics files of evaluations and trainings.
package hairpin.cli.metrics;
