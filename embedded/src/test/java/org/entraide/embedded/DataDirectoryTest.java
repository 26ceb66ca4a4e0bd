package org.entraide.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void isMadeAndGivenBack() {
        var path = parent.resolve("new/data");
        try (var data = DataDirectory.open(path, 0)) {
            assertThat(List.of(data.store(), data.broker()))
                    .doesNotHaveDuplicates()
                    .allMatch(child -> child.startsWith(path));
        }
        DataDirectory.open(path, 0).close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForTheOwnerOnly() throws IOException {
        try (var _ = DataDirectory.open(parent, 0)) {
            assertThat(Files.getPosixFilePermissions(parent)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void soIsTheStoreInItWhereverItIsCopiedTo() throws IOException {
        var folder = Files.createDirectory(parent.resolve("store"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedStore.open(folder).close();
        EmbeddedStore.open(folder).close();
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(folder).filter(file -> file.toString().contains("documents"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void aSecondOneInThisProcessIsRefused() {
        try (var _ = DataDirectory.open(parent, 0)) {
            assertThatThrownBy(() -> DataDirectory.open(parent, 0))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContainingAll(
                            parent.toString(),
                            String.valueOf(ProcessHandle.current().pid()),
                            "Stop");
        }
    }

    @Test
    void aLockEndsWithItsProcessHoweverItDies() throws IOException {
        var said = ChildProcess.killedAfter(2, HoldsTheDirectory.class, parent.toString());
        assertThat(said.getFirst()).startsWith("pid ");
        DataDirectory.open(parent, 0).close();
    }

    /** Takes the directory and keeps it. */
    static final class HoldsTheDirectory {
        private HoldsTheDirectory() {}

        static void main(String[] arguments) throws Exception {
            var own = DataDirectory.open(Path.of(arguments[0]), 0);
            System.out.println("pid " + ProcessHandle.current().pid() + ";");
            System.out.println("holds " + own.store() + ";");
            Thread.currentThread().join();
        }
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.open(file, 0))
                .isInstanceOf(StoreUnwritable.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> EmbeddedStore.open(file)).isInstanceOf(StoreUnwritable.class);
    }

    @Test
    void tooLittleSpaceIsSaidWithTheFigure() {
        assertThatThrownBy(() -> DataDirectory.open(parent, Long.MAX_VALUE))
                .isInstanceOf(DiskFull.class)
                .hasMessageContaining("MB are free");
    }
}
