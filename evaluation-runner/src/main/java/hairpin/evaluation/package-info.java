/// Takes a submission, races it on the hidden suite, reports.
package hairpin.evaluation;
