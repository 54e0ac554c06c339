/// Small JSON texts out of uploaded files, as plain maps, lists, strings and numbers: nothing is ever bound to a type
/// that a text names.
package hairpin.driver.json;
