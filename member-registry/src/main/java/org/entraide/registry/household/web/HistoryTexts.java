package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entraide.events.CoverInterval;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.EnrolmentEvent.HouseholdCategoryChanged;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.EnrolmentEvent.SubscriberChanged;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.events.SharedCover;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;
import org.entraide.registry.household.LikenessDismissed;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.ReceiptReferenced;
import org.entraide.registry.household.mongo.HouseholdHistory.Happening;
import org.entraide.registry.mutual.Mutual;

/**
 * What happened to a household, in sentences.
 *
 * @param people of the household, by member number
 */
record HistoryTexts(Wording wording, Writing writing, Mutual mutual, Map<String, Person> people, ZoneId zone) {

    /** A command of the program itself, such as the daily run. */
    private static final String HOUSE = "house";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MOST_INTERVALS = 4;

    /**
     * What one command did.
     *
     * @param booked day and time
     * @param by who did it
     */
    public record Told(String booked, String by, List<String> sentences) {}

    List<Told> told(List<Happening> happenings) {
        return happenings.stream().map(this::told).toList();
    }

    private Told told(Happening happening) {
        var at = happening.at().atZone(zone);
        String by = happening.actor().equals(HOUSE) ? wording.say("registre.history.house") : happening.actor();
        return new Told(
                wording.say("registre.history.at", day(at.toLocalDate()), TIME.format(at)),
                by,
                sentences(happening.events()));
    }

    /** Those who join together are told of together. */
    private List<String> sentences(List<Event> events) {
        List<MemberAdded> joining = events.stream()
                .filter(event -> event instanceof MemberAdded added && !added.newborn())
                .map(MemberAdded.class::cast)
                .toList();
        return events.stream()
                .filter(event -> !joining.contains(event) || event.equals(joining.getFirst()))
                .map(event -> joining.contains(event) ? joined(joining) : sentence(event))
                .toList();
    }

    private String joined(List<MemberAdded> members) {
        String names = members.stream()
                .map(member -> wording.say(
                        "registre.history.who",
                        name(member.member()),
                        wording.say("registre.relationship." + member.relationship())))
                .collect(Collectors.joining(", "));
        return say("joined", day(members.getFirst().joinedOn()), names);
    }

    private String sentence(Event event) {
        return switch (event) {
            case EnrolmentEvent about -> enrolment(about);
            case PremiumEvent about -> premium(about);
            case ReceiptReferenced kept -> say("paper", kept.receipt(), kept.reference());
            case LikenessDismissed kept -> say("unlike", String.join(", ", kept.others()));
            default -> throw new IllegalStateException("not an event of a household: " + event.getClass());
        };
    }

    private String enrolment(EnrolmentEvent event) {
        return switch (event) {
            case HouseholdEnrolled enrolled ->
                say("enrolled", day(enrolled.enrolledOn()), enrolled.locality(), category(enrolled.category()));
            case MemberAdded added -> say("newborn", name(added.member()), day(added.joinedOn()));
            case MemberRemoved removed ->
                removed.reason() == DepartureReason.DIED
                        ? say("died", name(removed.member()), day(removed.on()))
                        : say("left", name(removed.member()), day(removed.on()), reason(removed.reason()));
            case SubscriberChanged changed -> say("subscriber", name(changed.now()), name(changed.was()));
            case HouseholdCategoryChanged changed -> say("category", category(changed.was()), category(changed.now()));
            case CoverageChanged changed -> coverage(changed);
        };
    }

    private String premium(PremiumEvent event) {
        return switch (event) {
            case CoverTakenOut taken ->
                say(
                        "cover",
                        taken.cover(),
                        mutual.version(taken.packageCode(), taken.packageVersion())
                                .name(),
                        day(taken.from()),
                        day(taken.to()),
                        money(taken.premium()));
            case PremiumAssessed assessed ->
                say(
                        "assessed",
                        due(assessed.cover(), assessed.instalment()),
                        money(assessed.due()),
                        day(assessed.dueOn()));
            case PremiumPaid paid ->
                say(
                        "paid",
                        money(paid.amount()),
                        wording.say("registre.pay.method." + paid.method()),
                        paid.receipt(),
                        day(paid.valueDate()));
            case CreditApplied applied ->
                say(
                        "credit",
                        money(applied.settlement().amount()),
                        due(applied.settlement().cover(), applied.settlement().instalment()));
            case SubsidyApplied applied ->
                say("subsidy", applied.sponsor(), money(applied.amount()), day(applied.valueDate()));
        };
    }

    /** By the first of the members who has days under a cover; the others differ from it at most by when they came. */
    private String coverage(CoverageChanged changed) {
        List<CoverInterval> intervals =
                changed.now().stream().findFirst().map(SharedCover::intervals).orElse(List.of());
        if (intervals.isEmpty()) {
            return say("coverage.none", day(changed.from()));
        }
        List<String> parts = new ArrayList<>(intervals.stream()
                .limit(MOST_INTERVALS)
                .map(days -> say("coverage." + days.status(), day(days.from()), day(days.to())))
                .toList());
        return say("coverage", day(changed.from()), parts.stream().collect(Collectors.joining(" ; ")));
    }

    private String due(String cover, int instalment) {
        return instalment == 0
                ? wording.say("registre.account.FEE")
                : wording.say("registre.account.DUE", instalment, cover);
    }

    private String name(String member) {
        Person person = people.get(member);
        return person == null ? wording.say("registre.erased") : person.name();
    }

    private String category(Enum<?> category) {
        return wording.say("registre.category." + category);
    }

    private String reason(DepartureReason reason) {
        return wording.say("registre.reason." + reason);
    }

    private String money(Money money) {
        return writing.money(money.amount(), money.currency());
    }

    private String day(LocalDate day) {
        return writing.day(day);
    }

    private String say(String key, Object... details) {
        return wording.say("registre.history." + key, details);
    }
}
