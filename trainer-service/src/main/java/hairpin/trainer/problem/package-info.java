/// What the trainer service answers when it cannot do what was asked: one JSON shape for every refusal, with a code
/// for programs, the thing and the place for people, and what to do next.
package hairpin.trainer.problem;
