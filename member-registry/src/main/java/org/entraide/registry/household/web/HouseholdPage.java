package org.entraide.registry.household.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entraide.events.Relationship;
import org.entraide.registry.household.AccountLine;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.NextPayment;
import org.entraide.registry.household.web.HouseholdView.AccountView;
import org.entraide.registry.household.web.HouseholdView.MemberView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a household draws from it beside the household itself.
 *
 * @param payer the subscriber; absent when that one has died or left and nobody else is named yet
 * @param standing how the payer stands, or else the first member; absent when nobody is left
 * @param others how many members stand otherwise than that
 * @param next what is to be paid next; absent when all is paid
 * @param account newest first
 */
public record HouseholdPage(
        @Nullable MemberView payer,
        @Nullable StandingView standing,
        long others,
        List<MemberView> present,
        List<MemberView> former,
        @Nullable NextPayment next,
        List<CoverView> covers,
        List<Line> account) {

    /**
     * A line of the account with what the household owes after it.
     *
     * @param balance minor units; negative is credit
     */
    public record Line(AccountView line, long balance) {}

    static HouseholdPage of(HouseholdView view, Household household) {
        List<MemberView> present = view.members().stream()
                .filter(member -> member.departure() == null)
                .toList();
        Optional<MemberView> payer = present.stream()
                .filter(member -> member.relationship() == Relationship.SUBSCRIBER)
                .findFirst();
        Optional<StandingView> standing = payer.or(() -> present.stream().findFirst())
                .map(member -> member.standings().getFirst());
        return new HouseholdPage(
                payer.orElse(null),
                standing.orElse(null),
                present.stream()
                        .filter(member ->
                                !Optional.of(member.standings().getFirst()).equals(standing))
                        .count(),
                present,
                view.members().stream()
                        .filter(member -> member.departure() != null)
                        .toList(),
                household.nextPayment(view.on()).orElse(null),
                view.covers().reversed(),
                lines(view));
    }

    /** Back from what is owed now: an older line may have left the account, its effect has not. */
    private static List<Line> lines(HouseholdView view) {
        List<Line> lines = new ArrayList<>();
        long balance = view.owed().amount() - view.credit().amount();
        for (AccountView line : view.account().reversed()) {
            lines.add(new Line(line, balance));
            balance -= switch (line.kind()) {
                case DUE -> line.amount().amount();
                case PAYMENT -> -line.amount().amount();
                // Neither changes what the household owes in all.
                case SUBSIDY, CREDIT_APPLIED -> 0;
            };
        }
        return lines;
    }

    /** Whether a receipt stands in the account, so that a page may name it. */
    boolean shows(String receipt) {
        return account.stream()
                .anyMatch(one -> one.line().kind() == AccountLine.Kind.PAYMENT
                        && one.line().number().equals(receipt));
    }
}
