/// What the graphs of TensorFlow and ONNX have in common: values that flow from node to node until a
/// [hairpin.driver.network.Network] falls out. A graph is never run; it is followed once, from the output back to the
/// input, with symbols for what depends on the picture.
package hairpin.driver.graph;
