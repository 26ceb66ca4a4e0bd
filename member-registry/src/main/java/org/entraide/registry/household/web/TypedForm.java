package org.entraide.registry.household.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the forms of a page, shown again with what was typed and what is wrong with it.
 *
 * @param name of the form; empty when none was sent
 * @param wrong in words, by the pointer to the field; an empty pointer for the whole form
 */
public record TypedForm(String name, Map<String, String> fields, Map<String, String> wrong) {

    static final TypedForm NONE = new TypedForm("", Map.of(), Map.of());

    public TypedForm {
        fields = Map.copyOf(fields);
        wrong = Map.copyOf(wrong);
    }

    /** Whether this form was sent and is shown again. */
    public boolean shows(String form) {
        return name.equals(form);
    }

    /** What was typed into a field; {@code otherwise} when the form was not sent. */
    public String at(String form, String field, @Nullable String otherwise) {
        return shows(form) ? fields.getOrDefault(field, "") : otherwise == null ? "" : otherwise;
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String wrong(String form, String pointer) {
        return shows(form) ? wrong.get(pointer) : null;
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "TypedForm[…]";
    }
}
