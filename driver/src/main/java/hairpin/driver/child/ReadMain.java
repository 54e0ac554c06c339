package hairpin.driver.child;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelMetadata;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The process that reads one model: a file's name and path in, an answer out. It ends with its parent.
final class ReadMain {

    private ReadMain() {}

    public static void main(String[] arguments) throws IOException {
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // whatever else prints must not get between
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(System.in);
        String fileName = in.readUTF();
        Path archive = Path.of(in.readUTF());
        Thread.ofPlatform().daemon().name("parent").start(() -> endWith(in));
        try {
            ReadApartFormat.write(out, answer(ModelReader.read(fileName, archive)));
        } catch (OutOfMemoryError _) {
            // memory outside of the heap: the JVM does not end itself for want of that
            Runtime.getRuntime().halt(ChildJvm.OUT_OF_MEMORY);
        }
    }

    private static ReadApart answer(ModelReading reading) {
        return switch (reading) {
            case ModelReading.Refused refused -> new ReadApart.Refused(refused.refusal());
            case ModelReading.Readable(Model model) -> described(model);
        };
    }

    private static ReadApart.Described described(Model model) {
        ModelMetadata metadata = model.metadata();
        return new ReadApart.Described(
                metadata.sensors().stream().map(Enum::name).collect(Collectors.joining("+")),
                metadata.algorithm().name(),
                metadata.actionSpace().type(),
                switch (metadata.actionSpace()) {
                    case ActionSpace.Discrete discrete -> discrete.actions().size();
                    case ActionSpace.Continuous _ -> 0;
                },
                model.network(),
                model.parameters());
    }

    private static void endWith(DataInputStream parent) {
        try {
            while (parent.read() >= 0) {
                // it has nothing more to say
            }
        } catch (IOException _) {
            // the end as well
        }
        Runtime.getRuntime().halt(0);
    }
}
