/// What a driver sees and may do, the model formats that drivers come in, and their inference.
package hairpin.driver;
