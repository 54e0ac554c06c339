/// Limits that every reader of an uploaded file keeps, and how a reader gives up.
package hairpin.driver.bounds;
