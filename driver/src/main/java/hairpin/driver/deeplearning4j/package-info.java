/// Zips as Deeplearning4j's `ModelSerializer` writes them, read without Deeplearning4j: `configuration.json` against an
/// exact list of classes, fields and values, `coefficients.bin` number by number. No class that a file names is ever
/// loaded, and parts in Java's serialisation are refused unread. Start at
/// [hairpin.driver.deeplearning4j.ZippedModel].
package hairpin.driver.deeplearning4j;
