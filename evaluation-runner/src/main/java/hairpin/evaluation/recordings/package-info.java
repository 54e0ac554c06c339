/// Putting the recording of a race where it can be had by its digest.
package hairpin.evaluation.recordings;
