/// A small sequential network of our own and its arithmetic, the same to the bit wherever it runs.
///
/// The rule that makes it so: an output is its bias, then `fma(x[k], w[k][n], sum)` for k ascending, then the
/// activation. Vectors only ever run across outputs `n`, which don't depend on each other, so their width changes
/// nothing. Pictures are stored row, column, channel. Transcendental functions are those of `StrictMath`.
///
/// Start at [hairpin.driver.network.Network]; [hairpin.driver.network.ScalarKernels] is the specification.
package hairpin.driver.network;
