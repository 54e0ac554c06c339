/// Protocol buffers as bytes on the wire, as far as models need them: a bounded reader and a writer. No schema
/// compiler and no reflection: the readers of [hairpin.driver.tensorflow] and [hairpin.driver.onnx] know their fields.
package hairpin.driver.protobuf;
