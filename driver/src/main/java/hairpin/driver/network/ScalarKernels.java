package hairpin.driver.network;

/// The specification of the arithmetic, and what runs where the vector module is missing.
final class ScalarKernels implements Kernels {

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public InputStep input(Source.Picture picture, int block) {
        return picture.table().filling(picture.volume(), block);
    }

    @Override
    public FrameStep plain(Convolution layer) {
        return new ScalarConvolution(layer);
    }

    @Override
    public FrameStep winograd(Winograd convolution) {
        return new ScalarWinograd(convolution);
    }

    @Override
    public RowsStep dense(Dense layer) {
        return new ScalarDense(layer);
    }
}
