package hairpin.driver.graph;

import hairpin.driver.network.Volume;
import java.util.Arrays;
import java.util.List;

/// How a graph sees the numbers of a frame. In memory they always lie row, column, channel; a graph may believe that
/// channels come first, and after flattening such a picture the order of its numbers is not that of the memory.
record Form(Volume volume, Order order) {

    enum Order {
        CHANNELS_LAST,
        CHANNELS_FIRST,
        FLAT,
        /// Flattened while channels came first.
        FLAT_CHANNELS_FIRST
    }

    static Form picture(Volume volume, Order order) {
        return new Form(volume, order);
    }

    static Form flat(int size) {
        return new Form(new Volume(1, 1, size), Order.FLAT);
    }

    boolean isPicture() {
        return order == Order.CHANNELS_LAST || order == Order.CHANNELS_FIRST;
    }

    boolean isFlat() {
        return order == Order.FLAT;
    }

    Form flattened() {
        boolean sameOrder = volume.channels() == 1 || volume.height() * volume.width() == 1;
        return switch (order) {
            case CHANNELS_LAST -> flat(volume.size());
            case CHANNELS_FIRST -> sameOrder ? flat(volume.size()) : new Form(volume, Order.FLAT_CHANNELS_FIRST);
            case FLAT, FLAT_CHANNELS_FIRST -> this;
        };
    }

    /// The shape that the graph sees.
    Integers dims() {
        return switch (order) {
            case CHANNELS_LAST -> new Integers(Integers.BATCH, volume.height(), volume.width(), volume.channels());
            case CHANNELS_FIRST -> new Integers(Integers.BATCH, volume.channels(), volume.height(), volume.width());
            case FLAT, FLAT_CHANNELS_FIRST -> new Integers(Integers.BATCH, volume.size());
        };
    }

    /// With one channel, channels first and channels last are the same numbers: which of both is `dims`? Null when it
    /// is neither.
    Order withOneChannelAs(long... dims) {
        if (!isPicture() || volume.channels() != 1 || dims.length != 4) {
            return null;
        }
        for (Order candidate : List.of(Order.CHANNELS_FIRST, Order.CHANNELS_LAST)) {
            long[] wanted = picture(volume, candidate).dims().toArray();
            if (Arrays.equals(wanted, 1, 4, dims, 1, 4)) {
                return candidate;
            }
        }
        return null;
    }

    /// The axis of the channels, counted from the last.
    int channelAxisFromLast() {
        return order == Order.CHANNELS_FIRST ? 2 : 0;
    }

    /// Where in memory the graph's number `i` lies.
    int inMemory(int i) {
        if (order != Order.FLAT_CHANNELS_FIRST) {
            return i;
        }
        int area = volume.height() * volume.width();
        return i % area * volume.channels() + i / area;
    }
}
