/// Layers for Deeplearning4j whose arithmetic is our own: Deeplearning4j defines, initialises, optimises and stores the
/// network, the products are done by [hairpin.trainer.layers.ConvolutionKernel]. A frame is stored row, column,
/// channel.
///
/// Stock layers stay the oracle: gradients agree to 1e-4 of the largest. This package and
/// [hairpin.trainer.sample] are the only ones that know Deeplearning4j.
package hairpin.trainer.layers;
