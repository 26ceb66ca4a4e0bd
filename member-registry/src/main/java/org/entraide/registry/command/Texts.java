package org.entraide.registry.command;

import java.text.Normalizer;

/** The one written form of what people type: composed characters, single spaces, nothing before or after. */
public final class Texts {

    private Texts() {}

    /** NFC, stripped, every run of white space one space. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
