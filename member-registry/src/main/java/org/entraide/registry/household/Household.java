package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.HouseholdCategoryChanged;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.EnrolmentEvent.SubscriberChanged;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.Settlement;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.events.Relationship;
import org.entraide.events.SharedCover;
import org.entraide.ledger.Indexed;
import org.entraide.registry.coverage.Cover;
import org.entraide.registry.coverage.Coverage;
import org.entraide.registry.coverage.Difference;
import org.entraide.registry.coverage.Due;

/**
 * The folio of a household.
 *
 * @param members in the order in which they joined, those who left or died among them
 * @param covers in the order in which they were taken out
 * @param trail where in the ledger its history stands
 */
public record Household(
        String mutual,
        String number,
        String locality,
        HouseholdCategory category,
        LocalDate enrolledOn,
        List<Member> members,
        List<Cover> covers,
        Account account,
        Trail trail)
        implements Indexed {

    /** Kind of folio. */
    public static final String KIND = "household";

    /** No household has more members at one time. */
    public static final int MOST_MEMBERS = 30;

    /** Index: mutual and number of each receipt and of each paper among the latest lines of the account. */
    public static final String WITHIN = "within";

    /** Index: mutual and the day on which the next instalment is to be assessed; absent when the plans are done. */
    public static final String NEXT_DUE = "at";

    public Household {
        members = List.copyOf(members);
        covers = List.copyOf(covers);
    }

    public static String key(String mutual, String number) {
        return mutual + "/" + KIND + "/" + number;
    }

    /** How a mutual's next instalments are indexed: in order of their days. */
    public static String nextDue(String mutual, LocalDate day) {
        return mutual + "/" + day;
    }

    /** How a receipt of a mutual is indexed, by its number or that of its paper. */
    public static String receipt(String mutual, String number) {
        return mutual + "/" + number;
    }

    public static Household from(HouseholdEnrolled event) {
        return new Household(
                event.mutual(),
                event.household(),
                event.locality(),
                event.category(),
                event.enrolledOn(),
                List.of(),
                List.of(),
                Account.EMPTY,
                Trail.EMPTY);
    }

    public Household on(MemberAdded event) {
        return with(
                Stream.concat(members.stream(), Stream.of(Member.from(event))).toList());
    }

    public Household on(MemberRemoved event) {
        return with(change(event.member(), member -> member.on(event)));
    }

    /** The one before stays in the household, if still there, as somebody else. */
    public Household on(SubscriberChanged event) {
        return with(change(event.was(), member -> member.as(Relationship.OTHER)))
                .with(event.now(), Relationship.SUBSCRIBER);
    }

    public Household on(HouseholdCategoryChanged event) {
        return new Household(mutual, number, locality, event.now(), enrolledOn, members, covers, account, trail);
    }

    /** @param terms the package version that the event names */
    public Household on(CoverTakenOut event, PackageTerms terms) {
        return with(
                Stream.concat(covers.stream(), Stream.of(Cover.from(event, terms)))
                        .toList(),
                account);
    }

    public Household on(PremiumAssessed event) {
        return with(changed(event.cover(), event.instalment(), Due::assessedNow), account.on(event));
    }

    public Household on(PremiumPaid event) {
        return with(settled(event.settlements(), Due::settle), account.on(event));
    }

    public Household on(CreditApplied event) {
        return with(settled(List.of(event.settlement()), Due::settle), account.on(event));
    }

    public Household on(SubsidyApplied event) {
        return with(settled(event.settlements(), Due::subsidise), account.on(event));
    }

    public Household on(ReceiptReferenced event) {
        return with(covers, account.on(event));
    }

    /** The household with a block more, or the same block again, in its trail. */
    public Household in(long block) {
        return new Household(mutual, number, locality, category, enrolledOn, members, covers, account, trail.in(block));
    }

    /** What the household owes now for all covers together, as far as it is assessed. */
    public long owed() {
        return dues().mapToLong(Due::owed).sum();
    }

    /** What is to be paid next; empty when all covers are paid to their end. */
    public Optional<NextPayment> nextPayment(LocalDate today) {
        return NextPayment.of(covers, account.credit(), today);
    }

    /** What sponsors owe now, as far as it is assessed. */
    public long subsidyOwed() {
        return dues().mapToLong(Due::subsidyOwed).sum();
    }

    /** Members who have not left. */
    public List<Member> present() {
        return members.stream().filter(Member::present).toList();
    }

    /** The member who signs and pays; absent when that one has died or left and nobody else is named yet. */
    public Optional<String> subscriber() {
        return signing().filter(Member::present).map(Member::member).findFirst();
    }

    /** The member who signs and pays, or did so last. */
    public Optional<String> lastSubscriber() {
        return signing().map(Member::member).findFirst();
    }

    private Stream<Member> signing() {
        return members.stream().filter(member -> member.relationship() == Relationship.SUBSCRIBER);
    }

    /** Who is covered for what on which day. */
    public Coverage coverage() {
        return new Coverage(
                members.stream().map(Member::insured).toList(), covers, account.payments(), account.subsidies());
    }

    /** What to tell when the household becomes {@code next}; empty when no day of anybody changes. */
    public Optional<CoverageChanged> coverageChange(Household next) {
        return Difference.between(coverage().members(), next.coverage().members())
                .map(found -> new CoverageChanged(
                        mutual, number, found.from(), SharedCover.among(found.was()), SharedCover.among(found.now())));
    }

    /** The day on which the next instalment that is not assessed yet is owed; absent when the plans are done. */
    public Optional<LocalDate> nextDueOn() {
        return covers.stream().flatMap(cover -> cover.nextDueOn().stream()).min(LocalDate::compareTo);
    }

    @Override
    public Map<String, Object> index() {
        Map<String, Object> index = new HashMap<>();
        nextDueOn().ifPresent(day -> index.put(NEXT_DUE, nextDue(mutual, day)));
        List<String> receipts = account.receipts()
                .map(number -> receipt(mutual, number))
                .distinct()
                .toList();
        if (!receipts.isEmpty()) {
            index.put(WITHIN, receipts);
        }
        return Map.copyOf(index);
    }

    private Stream<Due> dues() {
        return covers.stream().flatMap(cover -> cover.plan().stream());
    }

    private interface Put {
        Due to(Due due, long amount);
    }

    private List<Cover> settled(List<Settlement> settlements, Put put) {
        Household settled = this;
        for (Settlement settlement : settlements) {
            long amount = settlement.amount().amount();
            settled = settled.with(
                    settled.changed(settlement.cover(), settlement.instalment(), due -> put.to(due, amount)), account);
        }
        return settled.covers;
    }

    private List<Cover> changed(String cover, int instalment, UnaryOperator<Due> change) {
        return covers.stream()
                .map(one -> one.number().equals(cover) ? one.with(instalment, change) : one)
                .toList();
    }

    private List<Member> change(String number, UnaryOperator<Member> change) {
        return members.stream()
                .map(member -> member.member().equals(number) ? change.apply(member) : member)
                .toList();
    }

    private Household with(String member, Relationship relationship) {
        return with(change(member, one -> one.as(relationship)));
    }

    private Household with(List<Member> changed) {
        return new Household(mutual, number, locality, category, enrolledOn, changed, covers, account, trail);
    }

    private Household with(List<Cover> changedCovers, Account changedAccount) {
        return new Household(
                mutual, number, locality, category, enrolledOn, members, changedCovers, changedAccount, trail);
    }
}
