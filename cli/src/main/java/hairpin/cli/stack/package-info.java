/// The local stack: which parts there are, where they listen, how they start, stop and are looked after.
package hairpin.cli.stack;
