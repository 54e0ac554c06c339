/// Frozen TensorFlow 1 graphs (`model.pb`), the form in which the field's cars take their models.
/// Numbers of fields are those of tensorflow/core/framework: graph.proto, node_def.proto, attr_value.proto,
/// tensor.proto. Start at [hairpin.driver.tensorflow.FrozenGraph].
package hairpin.driver.tensorflow;
