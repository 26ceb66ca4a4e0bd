package org.entraide.access.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.entraide.access.Actor;
import org.entraide.access.MovingClock;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.SignIn;
import org.entraide.access.UserChange;
import org.entraide.access.UserChange.Reason;
import org.entraide.access.Users;
import org.junit.jupiter.api.Test;

/** What users in a store promise to every process that opens them. */
interface SharedUsersContract {
    String PASSWORD = "le mil est mûr";
    Scope THIES = new Scope.Mutual("SN-THI-0007");
    MovingClock CLOCK = new MovingClock();

    MongoDatabase database();

    private MongoUsers.Opened open() {
        return MongoUsers.open(database(), "WA", CLOCK);
    }

    private MongoCollection<Document> documents() {
        return database().getCollection("users");
    }

    @Test
    default void theFirstToOpenItMakesOneAdministratorWhosePasswordIsShownOnce() {
        MongoUsers.Opened first = open();
        String password = first.firstPassword().orElseThrow();
        Actor admin = new Actor("admin", "Administration", Set.of(Role.ADMINISTRATOR), new Scope.Network("WA"));

        assertThat(first.users().everybody()).containsExactly(admin);
        assertThat(first.users().signIn("admin", password)).isEqualTo(new SignIn.Recognised(admin));
        assertThat(documents().find().map(Document::toJson).first())
                .doesNotContain(password)
                .contains("pbkdf2-sha512$210000$");

        MongoUsers.Opened second = open();
        assertThat(second.firstPassword()).isEmpty();
        assertThat(second.users().signIn("admin", password)).isEqualTo(new SignIn.Recognised(admin));
    }

    @Test
    default void ofManyThatOpenItAtOnceOneMakesTheAdministrator() throws Exception {
        try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
            Callable<MongoUsers.Opened> opening = this::open;
            List<String> shown = processes
                    .invokeAll(Stream.generate(() -> opening).limit(8).toList())
                    .stream()
                    .map(Future::resultNow)
                    .map(MongoUsers.Opened::firstPassword)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(shown).hasSize(1);
            assertThat(open().users().signIn("admin", shown.getFirst())).isInstanceOf(SignIn.Recognised.class);
        }
        assertThat(documents().countDocuments()).isEqualTo(1);
    }

    @Test
    default void twoProcessesCannotGiveOneNameToTwoPeople() {
        Users here = open().users();
        Users there = open().users();
        assertThat(here.add("awa", "Awa", Set.of(Role.CLERK), THIES, PASSWORD)).isInstanceOf(UserChange.Accepted.class);
        assertThat(there.add("awa", "Awa", Set.of(Role.CLERK), THIES, PASSWORD))
                .isEqualTo(new UserChange.Refused(Reason.NAME_TAKEN));
    }

    @Test
    default void whatOneChangesTheOtherKnows() {
        Users here = open().users();
        Users there = open().users();
        here.add("awa", "Awa", Set.of(Role.CLERK), THIES, PASSWORD);
        assertThat(there.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Recognised.class);
        here.changePassword("awa", "la pluie tarde");
        assertThat(there.signIn("awa", "la pluie tarde")).isInstanceOf(SignIn.Recognised.class);
        assertThat(there.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
        assertThat(open().users().everybody()).isEqualTo(here.everybody());
    }

    @Test
    default void otherRolesCountWithinTwoSecondsAndWhoIsTakenOutIsOut() {
        Users users = open().users();
        users.add("awa", "Awa", Set.of(Role.CLERK), THIES, PASSWORD);
        String seal = users.seal("awa");
        assertThat(users.actor("awa", seal).orElseThrow().roles()).containsExactly(Role.CLERK);
        documents().updateOne(eq("awa"), set("roles", List.of("AUDITOR")));
        CLOCK.pass(Duration.ofSeconds(2));
        assertThat(users.actor("awa", seal).orElseThrow().roles()).containsExactly(Role.AUDITOR);
        documents().deleteOne(eq("awa"));
        CLOCK.pass(Duration.ofSeconds(2));
        assertThat(users.actor("awa", seal)).isEmpty();
        assertThat(users.signIn("awa", PASSWORD)).isInstanceOf(SignIn.Unrecognised.class);
    }

    @Test
    default void anAccountMendedBadlyByHandIsReportedWithoutItsHash() {
        Users users = open().users();
        for (Document spoilt : List.of(
                new Document("roles", List.of("KING")),
                new Document("roles", "AUDITOR"),
                new Document("scope", new Document("kingdom", "WA")),
                new Document("scope", new Document("network", "WA").append("mutual", "SN-THI-0007")),
                new Document("displayName", null))) {
            users.add("awa", "Awa", Set.of(Role.CLERK), THIES, PASSWORD);
            documents().updateOne(eq("awa"), new Document("$set", spoilt));
            assertThatThrownBy(() -> users.signIn("awa", PASSWORD))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("awa")
                    .hasMessageNotContaining("pbkdf2");
            documents().deleteOne(eq("awa"));
        }
    }
}
