package org.entraide.launcher;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the house: the packages that make it up, and all that they may use beside themselves. Parts name one
 * another as values, so that a misspelt one does not compile.
 */
record Part(String name, List<String> packages, List<String> except, List<String> libraries, List<Part> parts) {

    static Part of(String name, String... packages) {
        return new Part(name, List.of(packages), List.of(), List.of("java..", "org.jspecify.."), List.of());
    }

    Part except(String... others) {
        return new Part(name, packages, List.of(others), libraries, parts);
    }

    Part with(String... more) {
        return new Part(name, packages, except, concat(libraries, List.of(more)), parts);
    }

    Part with(List<String> more) {
        return new Part(name, packages, except, concat(libraries, more), parts);
    }

    Part with(Part... more) {
        return new Part(name, packages, except, libraries, concat(parts, List.of(more)));
    }

    boolean holds(JavaClass type) {
        return holds(type.getPackageName());
    }

    boolean holds(String packageName) {
        return PackageMatchers.of(packages).test(packageName)
                && !PackageMatchers.of(except).test(packageName);
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("are of " + name, this::holds);
    }

    DescribedPredicate<JavaClass> mayUse() {
        return DescribedPredicate.describe(
                "are of " + name + " or of what it may use: " + allowed(),
                type -> holds(type)
                        || PackageMatchers.of(libraries).test(type.getPackageName())
                        || parts.stream().anyMatch(part -> part.holds(type)));
    }

    private String allowed() {
        return String.join(", ", concat(parts.stream().map(Part::name).toList(), libraries));
    }

    @Override
    public String toString() {
        return name;
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
