/// `hairpin evaluate`: a model driven on tracks, offline, by the same engine as in the league.
package hairpin.cli.evaluate;
