/// Topics that every runner reads from their beginning.
package hairpin.evaluation.topics;
