/// The race process: a JVM of its own for each job, because only killing a process stops everything.
///
/// [hairpin.evaluation.child.RaceMain] is its main class. It reads one [hairpin.evaluation.child.RaceJob] as a line of
/// JSON from its standard input and answers with lines of JSON on its standard output, of which the last is the
/// result. It has no network address to call, no secret in its environment, a heap limit and a time limit, and it ends
/// when its standard input does: with the service that started it. [hairpin.evaluation.child.RaceProcess] is the
/// service's end of it.
package hairpin.evaluation.child;
