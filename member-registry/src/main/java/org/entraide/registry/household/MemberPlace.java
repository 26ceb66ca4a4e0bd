package org.entraide.registry.household;

/** The folio of a member number: where the member is. It also keeps the number from being given out twice. */
public record MemberPlace(String household) {

    public static String key(String mutual, String member) {
        return mutual + "/member/" + member;
    }
}
