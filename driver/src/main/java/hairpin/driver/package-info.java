/// The border of this module: what a driver sees ([hairpin.driver.Observations]), what it may do
/// ([hairpin.driver.Actions]), who does it ([hairpin.driver.Driver]), and why an uploaded model was not accepted
/// ([hairpin.driver.Refusal]). Models are read by [hairpin.driver.model].
package hairpin.driver;
