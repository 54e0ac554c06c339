/// The hidden suites, folded from their topic into memory. Nothing here is logged, answered or published.
package hairpin.evaluation.suites;
