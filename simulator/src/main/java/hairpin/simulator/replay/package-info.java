/// Traces in the field's form, read and written, and how well a car of ours does what a logged one did.
///
/// Nothing here opens a file: bytes come in, text goes out.
package hairpin.simulator.replay;
