/// The `hairpin` command: the local stack and the offline tools.
package hairpin.cli;
