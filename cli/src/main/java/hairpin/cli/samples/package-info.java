/// `hairpin samples`: the sample models made again, by a program of the trainer in a process of its own.
package hairpin.cli.samples;
