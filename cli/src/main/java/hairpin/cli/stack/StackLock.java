package hairpin.cli.stack;

import hairpin.servers.ServerDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/// Held while a command changes the stack, so that two do not do so at once; it goes with its process, however it ends.
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock of(ServerDirectory directory) {
        try {
            FileChannel channel = FileChannel.open(
                    directory.of("lock").resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StackFailure("another hairpin command is changing this stack; try again when it is done");
            }
            return new StackLock(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot lock the stack in " + directory.root(), failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot unlock the stack", failure);
        }
    }
}
