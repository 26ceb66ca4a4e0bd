package org.entraide.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Keeps every file small enough to be read at one go. */
class CodeSizeTest {

    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int LINE_CHARACTERS = 120;
    private static final int README_LINES = 150;
    private static final int MODULE_README_LINES = 30;

    // Written in two halves so that this file passes its own test.
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b|\t");

    private static final Path ROOT = root();
    private static final List<Path> SOURCES = files(path -> path.endsWith(".java"));

    @Test
    void thereAreSources() {
        assertThat(SOURCES).contains(ROOT.resolve("launcher/src/test/java/org/entraide/launcher/CodeSizeTest.java"));
    }

    @Test
    void filesAreShort() {
        assertThat(SOURCES.stream().filter(file -> lines(file).size() > FILE_LINES))
                .as("Java files above %d lines", FILE_LINES)
                .isEmpty();
    }

    @Test
    void linesAreShortAndFinished() {
        assertThat(SOURCES.stream()
                        .flatMap(file -> linesWhere(
                                file,
                                line -> line.codePointCount(0, line.length()) > LINE_CHARACTERS
                                        || UNFINISHED.matcher(line).find())))
                .as("lines above %d characters, with a tab, or marked as unfinished", LINE_CHARACTERS)
                .isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        assertThat(methodsAbove(METHOD_LINES))
                .as("methods above %d lines", METHOD_LINES)
                .isEmpty();
    }

    @Test
    void methodsAreMeasured() throws IOException {
        assertThat(methodsAbove(0)).anyMatch(method -> method.contains("CodeSizeTest.java: methodsAreMeasured 4"));
    }

    @Test
    void readmesAreShort() {
        assertThat(files(path -> path.endsWith("README.md")).stream()
                        .filter(file -> lines(file).size()
                                > (ROOT.equals(file.getParent()) ? README_LINES : MODULE_README_LINES)))
                .as("README files above %d lines, in modules %d", README_LINES, MODULE_README_LINES)
                .isEmpty();
    }

    private static List<String> methodsAbove(int limit) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(SOURCES));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(unit, positions, limit, found).scan(unit, null);
            }
        }
        return found;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("entraide"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the tests run outside of a source folder");
        }
        return folder;
    }

    private static List<Path> files(Predicate<String> names) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> names.test(file.getFileName().toString()))
                    .filter(file -> IntStream.range(0, ROOT.relativize(file).getNameCount())
                            .mapToObj(i -> ROOT.relativize(file).getName(i).toString())
                            .noneMatch(name -> name.equals("target") || name.startsWith(".")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesWhere(Path file, Predicate<String> wanted) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> wanted.test(lines.get(i)))
                .mapToObj(i -> ROOT.relativize(file) + ":" + (i + 1));
    }

    /** Methods and initialisers with the lines from their first modifier to their closing brace. */
    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final int limit;
        private final List<String> found;

        Methods(CompilationUnitTree unit, SourcePositions positions, int limit, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.limit = limit;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            measure(method, method.getName().toString());
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            type.getMembers().stream()
                    .filter(BlockTree.class::isInstance)
                    .forEach(block -> measure(block, "initialiser of " + type.getSimpleName()));
            return super.visitClass(type, null);
        }

        private void measure(Tree tree, String name) {
            LineMap map = unit.getLineMap();
            long lines = map.getLineNumber(positions.getEndPosition(unit, tree))
                    - map.getLineNumber(positions.getStartPosition(unit, tree))
                    + 1;
            if (lines > limit) {
                Path file = Path.of(unit.getSourceFile().toUri());
                found.add("%s: %s %d".formatted(ROOT.relativize(file), name, lines));
            }
        }
    }
}
