package org.entraide.simulation;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** A place for one process of a service: when it dies another one starts there. */
final class Post<S extends Staff> {

    private final Supplier<S> start;
    private S staff;

    Post(Supplier<S> start) {
        this.start = start;
        this.staff = start.get();
    }

    S staff() {
        return staff;
    }

    /** Another process takes the place of this one. */
    void replace() {
        staff = start.get();
    }

    /** Does nothing while the process stands still in the middle of something. */
    void act(Consumer<S> action) {
        S present = staff;
        if (!present.instance().isBusy()) {
            present.instance().act(() -> action.accept(present));
            if (present.instance().isDead()) {
                replace();
            }
        }
    }
}
