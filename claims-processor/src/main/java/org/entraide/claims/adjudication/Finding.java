package org.entraide.claims.adjudication;

import java.util.List;

/** What adjudication comes to: a {@link Verdict}, or waiting for what is missing. */
public sealed interface Finding permits Finding.Waits, Verdict {

    /** Cannot be decided yet. */
    record Waits(List<Missing> missing) implements Finding {

        public Waits {
            missing = List.copyOf(missing);
        }
    }
}
