package org.entraide.claims;

import java.util.HashMap;
import java.util.Map;

/** What a clerk types into the form of a claim. */
final class TypedClaim {

    private TypedClaim() {}

    static Map<String, String> typed(String reference, String act, String quantity, String price) {
        Map<String, String> typed = new HashMap<>();
        typed.put("provider", "PS03");
        typed.put("careFrom", "3/5/2026");
        typed.put("depositedOn", "04.05.2026");
        typed.put("reference", reference);
        typed.put("act0", act);
        typed.put("quantity0", quantity);
        typed.put("price0", price);
        return typed;
    }

    static Map<String, String> saving(Map<String, String> typed) {
        Map<String, String> saving = new HashMap<>(typed);
        saving.put("save", "1");
        return saving;
    }
}
