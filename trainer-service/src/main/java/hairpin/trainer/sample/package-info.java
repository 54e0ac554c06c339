/// The tool that makes the sample models: students that see only the camera's frames learn from a reference driver that
/// knows the map, by DAgger: the student drives, the teacher says at each frame what it would have done.
///
/// Start at [hairpin.trainer.sample.Imitation]; [hairpin.trainer.sample.Recipes] says which models there are,
/// [hairpin.trainer.sample.SamplesTool] is the program.
package hairpin.trainer.sample;
