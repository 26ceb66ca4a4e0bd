package org.entraide.launcher.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A disk of its own that is soon full: in memory, at a folder. Only root can have one. */
final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Where it cannot be had the test is skipped, and says so. */
    static SmallDisk mounted(Path folder, int megabytes) {
        boolean mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        if (!mounted) {
            LoggerFactory.getLogger(SmallDisk.class)
                    .warn("SKIPPED: what happens on a full disk. Only root can mount a small one (tmpfs).");
        }
        assumeTrue(mounted, "no small disk could be mounted: what happens on a full one was not tried");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Leaves not a byte. */
    void fill() {
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (byte[] chunk = new byte[CHUNK]; chunk.length > 0; ) {
                try {
                    out.write(chunk);
                } catch (IOException full) {
                    chunk = new byte[chunk.length / 2];
                }
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Takes away what filled it. */
    void makeRoom() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() {
        if (!succeeds("umount", "-l", folder.toString())) {
            throw new IllegalStateException(folder + " is still mounted");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
