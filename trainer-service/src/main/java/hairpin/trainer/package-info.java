/// The model library, and the tools that train with Deeplearning4j.
package hairpin.trainer;
