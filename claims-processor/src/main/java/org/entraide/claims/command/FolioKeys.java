package org.entraide.claims.command;

/** Keys of the folios of claims ledgers. Codes hold no slash, so no two things share a key. */
public final class FolioKeys {

    private FolioKeys() {}

    public static String provider(String network, String provider) {
        return network + "/provider/" + provider;
    }

    public static String tariff(String network, String tariff) {
        return network + "/tariff/" + tariff;
    }

    /** The prices of one version of a tariff. */
    public static String prices(String network, String tariff, int version) {
        return network + "/prices/" + tariff + "@" + version;
    }

    /** Counters of a mutual's claims ledger. */
    public static String register(String mutual) {
        return mutual + "/register/claims";
    }

    public static String mutual(String mutual) {
        return mutual + "/mutual/" + mutual;
    }

    public static String benefits(String mutual, String packageCode, int version) {
        return mutual + "/package/" + packageCode + "@" + version;
    }

    public static String member(String mutual, String member) {
        return mutual + "/member/" + member;
    }

    public static String household(String mutual, String household) {
        return mutual + "/household/" + household;
    }

    public static String claim(String mutual, String claim) {
        return mutual + "/claim/" + claim;
    }

    /** The claim that a provider's own number stands for. */
    public static String reference(String mutual, String provider, String externalReference) {
        return mutual + "/reference/" + provider + ":" + externalReference;
    }

    /** The claims that wait for a folio of their own ledger. */
    public static String waiting(String mutual, String awaited) {
        return mutual + "/waiting" + awaited.substring(mutual.length());
    }
}
