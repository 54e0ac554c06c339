package hairpin.driver.network;

import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import hairpin.driver.network.Places.Tile;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes the inner loop of a layer as a class of its own, in which the number of places and the distances between them
/// are constants.
///
/// Sums have to be local variables, because in an array they would live in memory, so each number of places needs code
/// of its own. And where distances are variables, each place costs an address and two checks of bounds for each run of
/// k: a fifth of all the time. Constant ones share one address and few checks.
final class WrittenPlaces {

    /// More than the layers of a network have. A process that sees many networks begins anew.
    private static final int MOST_KEPT = 256;

    private static final Map<Tile, Places> KEPT = new ConcurrentHashMap<>();

    private static final ClassDesc PLACES = PlacesCode.descriptor(Places.class);
    private static final ClassDesc FLOATS = CD_float.arrayType();
    private static final MethodTypeDesc ADD = MethodTypeDesc.of(
            CD_int, FLOATS, CD_int, FLOATS, CD_int, PlacesCode.descriptor(Places.Part.class), CD_long);

    private WrittenPlaces() {}

    static Places of(Tile tile) {
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(tile, wanted -> load(write(wanted)));
    }

    private static byte[] write(Tile tile) {
        return ClassFile.of()
                .build(ClassDesc.of(WrittenPlaces.class.getName() + "Of" + tile.places()), written -> written.withFlags(
                                0)
                        .withInterfaceSymbols(PLACES)
                        .withMethodBody(INIT_NAME, MTD_void, 0, code -> code.aload(0)
                                .invokespecial(CD_Object, INIT_NAME, MTD_void)
                                .return_())
                        .withMethodBody("add", ADD, ACC_PUBLIC, code -> new PlacesCode(code, tile).write()));
    }

    private static Places load(byte[] written) {
        try {
            return (Places) MethodHandles.lookup()
                    .defineHiddenClass(written, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the inner loop of a layer was written wrongly", e);
        }
    }
}
