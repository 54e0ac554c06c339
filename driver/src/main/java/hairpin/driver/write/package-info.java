/// Writing models in the formats that [hairpin.driver.model.ModelReader] reads: frozen graphs with the field's node
/// names, ONNX, car archives.
package hairpin.driver.write;
