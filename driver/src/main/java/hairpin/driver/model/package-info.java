/// Uploaded models: reading them without trusting them, and driving with them.
/// Start at [hairpin.driver.model.ModelReader].
package hairpin.driver.model;
