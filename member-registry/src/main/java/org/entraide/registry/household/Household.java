package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.MemberCover;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.Settlement;
import org.entraide.events.Relationship;
import org.entraide.registry.coverage.Cover;
import org.entraide.registry.coverage.Coverage;
import org.entraide.registry.coverage.Coverage.Insured;
import org.entraide.registry.household.AccountLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The folio of a household. Amounts are minor units of the mutual's currency.
 *
 * @param covers in the order in which they were taken out
 * @param credit what was paid beyond everything owed
 * @param creditFrom latest value date of the money that the credit came from; absent without credit
 * @param account the latest lines, oldest first; older ones are in the ledger
 */
public record Household(
        String number,
        String locality,
        LocalDate enrolledOn,
        List<Member> members,
        List<Cover> covers,
        long credit,
        @Nullable LocalDate creditFrom,
        List<AccountLine> account) {

    /** Kind of folio. */
    public static final String KIND = "household";

    /** No household has more members. */
    public static final int MOST_MEMBERS = 30;

    private static final int MOST_LINES = 200;

    public Household {
        members = List.copyOf(members);
        covers = List.copyOf(covers);
        account = List.copyOf(account);
    }

    public static String key(String mutual, String number) {
        return mutual + "/" + KIND + "/" + number;
    }

    public static Household from(HouseholdEnrolled event) {
        return new Household(
                event.household(), event.locality(), event.enrolledOn(), List.of(), List.of(), 0, null, List.of());
    }

    public Household on(MemberAdded event) {
        List<Member> more =
                Stream.concat(members.stream(), Stream.of(Member.from(event))).toList();
        return new Household(number, locality, enrolledOn, more, covers, credit, creditFrom, account);
    }

    public Household on(PremiumAssessed event) {
        List<Cover> more =
                Stream.concat(covers.stream(), Stream.of(Cover.from(event))).toList();
        return with(more, credit, creditFrom)
                .line(Kind.DUE, event.dueOn(), event.cover(), event.due().amount());
    }

    public Household on(PremiumPaid event) {
        List<Cover> settled = covers;
        for (Settlement settlement : event.settlements()) {
            settled = settle(settled, settlement, event.valueDate());
        }
        long left = event.credit().amount();
        return with(settled, left, left > credit ? later(creditFrom, event.valueDate()) : creditFrom)
                .line(
                        Kind.PAYMENT,
                        event.valueDate(),
                        event.receipt(),
                        event.amount().amount());
    }

    public Household on(CreditApplied event) {
        long left = event.credit().amount();
        List<Cover> settled = settle(covers, new Settlement(event.cover(), event.amount()), event.valueDate());
        return with(settled, left, left == 0 ? null : creditFrom)
                .line(
                        Kind.CREDIT_APPLIED,
                        event.bookedOn(),
                        event.cover(),
                        event.amount().amount());
    }

    public Household on(ReceiptReferenced event) {
        UnaryOperator<AccountLine> referring =
                line -> line.kind() == Kind.PAYMENT && line.number().equals(event.receipt())
                        ? line.referring(event.reference())
                        : line;
        List<AccountLine> lines = account.stream().map(referring).toList();
        return new Household(number, locality, enrolledOn, members, covers, credit, creditFrom, lines);
    }

    /** What is owed for all covers together. */
    public long owed() {
        return covers.stream().mapToLong(Cover::owed).sum();
    }

    /** The member who signs and pays. */
    public String subscriber() {
        return members.stream()
                .filter(member -> member.relationship() == Relationship.SUBSCRIBER)
                .findFirst()
                .orElseThrow()
                .member();
    }

    /** Which days each member is covered. */
    public List<MemberCover> coverage() {
        return Coverage.of(
                members.stream()
                        .map(member -> new Insured(member.member(), member.joinedOn()))
                        .toList(),
                covers);
    }

    /** What to tell when the household becomes {@code next}; empty when nobody's covered days change. */
    public Optional<CoverageChanged> coverageChange(String mutual, Household next) {
        List<MemberCover> was = coverage();
        List<MemberCover> now = next.coverage();
        return was.equals(now) ? Optional.empty() : Optional.of(new CoverageChanged(mutual, number, was, now));
    }

    private static List<Cover> settle(List<Cover> covers, Settlement settlement, LocalDate valueDate) {
        return covers.stream()
                .map(cover -> cover.number().equals(settlement.cover())
                        ? cover.with(settlement.amount().amount(), valueDate)
                        : cover)
                .toList();
    }

    private static LocalDate later(@Nullable LocalDate known, LocalDate day) {
        return known != null && known.isAfter(day) ? known : day;
    }

    private Household with(List<Cover> newCovers, long newCredit, @Nullable LocalDate newCreditFrom) {
        return new Household(number, locality, enrolledOn, members, newCovers, newCredit, newCreditFrom, account);
    }

    private Household line(Kind kind, LocalDate on, String about, long amount) {
        List<AccountLine> lines = new ArrayList<>(account);
        lines.add(new AccountLine(kind, on, about, amount, null));
        List<AccountLine> latest = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        return new Household(number, locality, enrolledOn, members, covers, credit, creditFrom, latest);
    }
}
