package org.entraide.hub.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entraide.events.Money;

/**
 * What a digest counts by day. One act sets off a chain of events (an enrolment: household, members, cover, dues,
 * coverage; a claim: submitted, pended, decided), and two counts of nearly the same cases differ by a small count. So
 * of every chain one event is counted, and it has one amount that every case has.
 */
enum Counted {
    MEMBERS_JOINED("MemberAdded", ""),
    MEMBERS_LEFT("MemberRemoved", ""),
    PREMIUMS("PremiumPaid", "amount"),
    SUBSIDIES("SubsidyApplied", "amount"),
    CLAIMS("ClaimSubmitted", "billed");

    private final String type;
    private final String amount;

    Counted(String type, String amount) {
        this.type = type;
        this.amount = amount;
    }

    static Optional<Counted> of(Item item) {
        return Arrays.stream(values())
                .filter(each -> item.kind() == Item.Kind.PERSON && each.type.equals(item.type()))
                .findFirst();
    }

    static List<String> types() {
        return Arrays.stream(values()).map(each -> each.type).toList();
    }

    /** What a case comes to; absent where cases have no amount. */
    Optional<Money> amount(Item item) {
        return item.details().money(amount);
    }
}
