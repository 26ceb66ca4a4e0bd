package org.entraide.hub.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.entraide.events.CoverInterval;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.HouseholdCategoryChanged;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.EnrolmentEvent.SubscriberChanged;
import org.jspecify.annotations.Nullable;

/**
 * What is told of people. Days on which somebody joined or left are told as months: that of a newborn is its day of
 * birth, that of who left may be a day of death. Years of birth are told as bands of ages; a village, a household's
 * size and numbers not at all.
 */
final class EnrolmentViews {

    private EnrolmentViews() {}

    static Details details(EnrolmentEvent event) {
        return switch (event) {
            case HouseholdEnrolled it -> Details.of("category", it.category(), "month", month(it.enrolledOn()));
            case HouseholdCategoryChanged it -> Details.of("was", it.was(), "now", it.now());
            case MemberAdded it ->
                Details.of(
                        "sex",
                        it.sex(),
                        "ages",
                        band(it.birthYear(), it.joinedOn()),
                        "relationship",
                        it.relationship(),
                        "month",
                        month(it.joinedOn()));
            case MemberRemoved it -> Details.of("reason", it.reason(), "month", month(it.on()));
            case SubscriberChanged it -> Details.of("month", month(it.on()));
            case CoverageChanged it -> Details.of("month", month(it.from()), "now", statuses(it));
        };
    }

    /** Every status that holds for anybody from then on. */
    private static List<CoverInterval.Status> statuses(CoverageChanged event) {
        return event.now().stream()
                .flatMap(shared -> shared.intervals().stream())
                .map(CoverInterval::status)
                .distinct()
                .sorted()
                .toList();
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    private static @Nullable String band(@Nullable Integer birthYear, LocalDate joinedOn) {
        if (birthYear == null) {
            return null;
        }
        int age = joinedOn.getYear() - birthYear;
        if (age < 5) {
            return "0-4";
        }
        if (age < 15) {
            return "5-14";
        }
        if (age < 25) {
            return "15-24";
        }
        if (age < 50) {
            return "25-49";
        }
        return age < 65 ? "50-64" : "65+";
    }
}
