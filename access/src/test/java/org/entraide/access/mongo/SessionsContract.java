package org.entraide.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.entraide.access.MovingClock;
import org.junit.jupiter.api.Test;

/** What sessions in a store promise, read and written by two processes. */
interface SessionsContract {

    MongoDatabase database();

    MovingClock clock();

    private MongoSessions process() {
        return new MongoSessions(database(), clock());
    }

    private StoredSession found(String id) {
        return Objects.requireNonNull(process().findById(id));
    }

    private StoredSession signedIn(String user) {
        StoredSession session = process().createSession();
        session.setAttribute("user", user);
        session.setAttribute("token", "token of " + user);
        session.setAttribute("search-SN-THI-0007", "diop");
        process().save(session);
        return session;
    }

    private List<Document> documents() {
        return database().getCollection("sessions").find().into(new ArrayList<>());
    }

    @Test
    default void whatOneProcessSavesTheOtherFinds() {
        StoredSession session = signedIn("awa");
        StoredSession there = found(session.getId());
        assertThat(there.getAttributeNames()).containsExactlyInAnyOrder("user", "token", "search-SN-THI-0007");
        assertThat(there.<String>getAttribute("user")).isEqualTo("awa");
        there.removeAttribute("search-SN-THI-0007");
        there.setAttribute("asked", "/registre");
        process().save(there);
        assertThat(found(session.getId()).getAttributeNames()).containsExactlyInAnyOrder("user", "token", "asked");
        assertThat(process().findById("nobody's")).isNull();
    }

    @Test
    default void requestsAtTheSameTimeKeepEachOthersChanges() {
        String id = signedIn("awa").getId();
        StoredSession one = found(id);
        StoredSession other = found(id);
        one.setAttribute("asked", "/registre");
        other.setAttribute("search-SN-DKR-0001", "sow");
        process().save(one);
        process().save(other);
        assertThat(found(id).getAttributeNames()).contains("asked", "search-SN-DKR-0001");
    }

    @Test
    default void theStoreDoesNotHoldTheId() {
        String id = signedIn("awa").getId();
        assertThat(id).hasSize(32);
        assertThat(documents())
                .hasSize(1)
                .allSatisfy(document -> assertThat(document.toJson()).doesNotContain(id));
        assertThat(process().findById(documents().getFirst().getString("_id"))).isNull();
    }

    @Test
    default void anotherIdLeavesNothingUnderTheOld() {
        StoredSession session = signedIn("awa");
        String before = session.getId();
        session.changeSessionId();
        process().save(session);
        assertThat(process().findById(before)).isNull();
        assertThat(found(session.getId()).<String>getAttribute("user")).isEqualTo("awa");
        assertThat(documents()).hasSize(1);
    }

    @Test
    default void signedOutIsGoneAlsoForARequestThatStillHasIt() {
        StoredSession session = signedIn("awa");
        StoredSession there = found(session.getId());
        process().deleteById(session.getId());
        there.setAttribute("asked", "/registre");
        process().save(there);
        assertThat(process().findById(session.getId())).isNull();
        assertThat(process().ended(session.getId())).isEmpty();
        assertThat(process().lasts(session.getId())).isFalse();
    }

    @Test
    default void halfAnHourWithoutARequestEndsItAndADayLaterNobodyKnowsWhoseItWas() {
        String id = signedIn("awa").getId();
        clock().pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(process().findById(id)).isNotNull();
        assertThat(process().ended(id)).isEmpty();
        clock().pass(Duration.ofMillis(1));
        assertThat(process().findById(id)).isNull();
        assertThat(process().ended(id)).contains(new MongoSessions.Ended("awa", "token of awa"));
        clock().pass(Duration.ofDays(1));
        process().sweep();
        assertThat(process().ended(id)).isEmpty();
        assertThat(documents()).isEmpty();
    }

    @Test
    default void beingUsedIsWrittenOnceAMinuteAndMakesItLast() {
        String id = signedIn("awa").getId();
        Document before = documents().getFirst();
        clock().pass(Duration.ofSeconds(59));
        process().save(found(id));
        assertThat(documents()).containsExactly(before);
        clock().pass(Duration.ofSeconds(1));
        process().save(found(id));
        assertThat(documents()).doesNotContain(before);
        clock().pass(Duration.ofMinutes(29));
        assertThat(process().findById(id)).isNotNull();
    }

    @Test
    default void ofASessionThatIsOverOnlyWhoseItWasIsKept() {
        signedIn("awa");
        clock().pass(Duration.ofMinutes(30));
        process().sweep();
        assertThat(documents())
                .hasSize(1)
                .allSatisfy(document -> assertThat(document.keySet())
                        .containsExactlyInAnyOrder("_id", "since", "seen", "user", "token"));
    }

    @Test
    default void aTypedFormIsKeptForAnHour() {
        String id = signedIn("awa").getId();
        StoredSession session = found(id);
        session.setAttribute(StoredSession.FORM, "typed");
        process().save(session);
        clock().pass(Duration.ofMinutes(29));
        process().save(found(id));
        clock().pass(Duration.ofMinutes(29));
        process().save(found(id));
        process().sweep();
        assertThat(found(id).<String>getAttribute(StoredSession.FORM)).isEqualTo("typed");
        clock().pass(Duration.ofMinutes(2));
        assertThat(found(id).<String>getAttribute(StoredSession.FORM)).isNull();
        process().sweep();
        assertThat(documents().toString()).doesNotContain("typed").contains("diop");
    }

    @Test
    default void strangersAreForgottenWhenTheirSessionEndsAndEarlierWhenThereAreTooMany() {
        signedIn("awa");
        for (String name : List.of("first", "second", "third")) {
            clock().pass(Duration.ofSeconds(1));
            StoredSession stranger = process().createSession();
            stranger.setAttribute("asked", name);
            process().save(stranger);
        }
        new SessionSweep(database().getCollection("sessions"), clock().instant()).forgetStrangers(2);
        assertThat(documents()).hasSize(3);
        assertThat(documents().toString()).contains("second", "third", "awa").doesNotContain("first");
        clock().pass(Duration.ofMinutes(30));
        process().sweep();
        assertThat(documents()).hasSize(1);
    }

    @Test
    default void itHoldsTextsUpToABoundAndNothingElse() {
        StoredSession session = process().createSession();
        assertThatThrownBy(() -> session.setAttribute("user", new Object()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.setAttribute("a.b", "text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.setAttribute("$set", "text")).isInstanceOf(IllegalArgumentException.class);
        session.setAttribute("a", "x".repeat(200_000));
        session.setAttribute("a", "x".repeat(200_001));
        assertThatThrownBy(() -> session.setAttribute("b", "x".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
