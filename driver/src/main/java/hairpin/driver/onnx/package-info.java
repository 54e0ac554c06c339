/// ONNX models. Numbers of fields are those of onnx/onnx.proto3. Start at [hairpin.driver.onnx.OnnxGraph].
package hairpin.driver.onnx;
