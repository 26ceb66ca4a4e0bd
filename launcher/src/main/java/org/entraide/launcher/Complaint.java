package org.entraide.launcher;

import java.util.List;

/** Something that the user can mend: told in one sentence, without a stack trace. */
final class Complaint extends RuntimeException {

    private final transient List<String> details;

    Complaint(String code, String... details) {
        super(code, null, false, false);
        this.details = List.of(details);
    }

    String in(Say say) {
        return say.text(String.valueOf(getMessage()), details.toArray());
    }
}
