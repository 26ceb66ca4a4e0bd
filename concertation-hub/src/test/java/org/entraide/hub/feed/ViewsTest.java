package org.entraide.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entraide.events.DayOfYear;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.Money;
import org.entraide.ledger.EventId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What feeds tell of every type of event, those that come later included: an event filled with marks is looked for. */
class ViewsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Subject SUBJECT = new Subject("WA", "SN", "SN-THI-0007", "And Faju");

    /** Components of events of people whose text may be told. */
    private static final Set<String> TOLD = Set.of("packageCode", "sponsor", "provider", "reasons", "missing");

    static Stream<Class<? extends Event>> types() {
        return Arrays.stream(org.entraide.events.Stream.values())
                .flatMap(stream -> EventCodec.records(stream.family()));
    }

    static Stream<Class<? extends Event>> typesOfPeople() {
        return types().filter(type -> Views.of(id(), filled(type), SUBJECT).kind() == Item.Kind.PERSON);
    }

    private static EventId id() {
        return new EventId("SN-THI-0007", "any", 1);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasAView(Class<? extends Event> type) {
        Item item = Views.of(id(), filled(type), SUBJECT);
        assertThat(item.type()).isEqualTo(type.getSimpleName());
        assertThat(item.details().values()).isNotEmpty();
        assertThat(Views.types(Grade.EVENTS)).contains(item.type());
    }

    @ParameterizedTest
    @MethodSource("typesOfPeople")
    void nothingThatNamesOrNumbersAPersonIsTold(Class<? extends Event> type) {
        String told = Views.of(id(), filled(type), SUBJECT).details().toString();
        assertThat(told).doesNotContain("mark of");
        assertThat(told).as("a year of birth").doesNotContain("1987");
    }

    @ParameterizedTest
    @MethodSource("typesOfPeople")
    void theMarksWouldBeFound(Class<? extends Event> type) {
        assertThat(filled(type).toString()).contains("mark of mutual");
    }

    @Test
    void daysOfBirthDeathAndCareAreMonths() {
        for (String type : List.of("MemberAdded", "MemberRemoved", "ClaimPended")) {
            Class<? extends Event> event = types().filter(
                            each -> each.getSimpleName().equals(type))
                    .findFirst()
                    .orElseThrow();
            assertThat(Views.of(id(), filled(event), SUBJECT).details().toString())
                    .as(type)
                    .contains("2024-02")
                    .doesNotContain("2024-02-29");
        }
    }

    @Test
    void aDigestKnowsNoOtherTypesOfPeopleThanItCounts() {
        assertThat(Views.types(Grade.DIGEST))
                .containsExactlyInAnyOrder(
                        "MutualRegistered",
                        "PackagePublished",
                        "ProviderContracted",
                        "TariffPublished",
                        "MemberAdded",
                        "MemberRemoved",
                        "PremiumPaid",
                        "SubsidyApplied",
                        "ClaimSubmitted");
    }

    private static Event filled(Class<? extends Event> type) {
        return (Event) made(type);
    }

    private static Object made(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> value(part.getName(), part.getType(), part.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(type + " cannot be filled", impossible);
        }
    }

    private static Object value(String name, Class<?> type, Type generic) {
        if (type == String.class) {
            return TOLD.contains(name) ? name : "mark of " + name;
        }
        if (type == int.class || type == Integer.class) {
            return name.equals("birthYear") ? 1987 : 3;
        }
        if (type == long.class || type == Long.class) {
            return 3L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type == Money.class) {
            return new Money(7000, "XOF");
        }
        if (type == DayOfYear.class) {
            return new DayOfYear(2, 28);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == List.class) {
            Class<?> part = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return List.of(value(name, part, part));
        }
        return made(type);
    }
}
