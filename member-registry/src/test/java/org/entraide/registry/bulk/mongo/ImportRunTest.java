package org.entraide.registry.bulk.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;
import static org.entraide.registry.Story.publishBase;
import static org.entraide.registry.Story.registerThies;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.RegistryBook;
import org.entraide.registry.Store;
import org.entraide.registry.bulk.Column;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Family.Fate;
import org.entraide.registry.bulk.Listed;
import org.entraide.registry.bulk.Row;
import org.entraide.registry.bulk.Tally;
import org.entraide.registry.bulk.mongo.Import.Progress;
import org.entraide.registry.bulk.mongo.Import.State;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.MongoPeople;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.mongo.MongoMutuals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {

    private static final Scope CLERK = new Scope.Mutual(THI);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Store store;
    private final MemberRegistry registry;
    private final Imports imports;
    private final ImportRun run;
    private final ListCheck lists;

    ImportRunTest(@TempDir Path directory) {
        store = Store.in(directory);
        // Not started: nothing but the test takes up imports.
        registry = new MemberRegistry(store.installation(), Store.nowhere());
        imports = new Imports(store.database());
        run = another();
        MongoPeople people = new MongoPeople(store.database(), registry.bureau().blocks(), store.clock());
        lists = new ListCheck(
                new RegistryBook(), registry.bureau().views(), registry.bureau().blocks(), people, store.clock());
    }

    @BeforeEach
    void aMutualWithAPackage() {
        ask("mutual", registerThies());
        ask("package", publishBase());
    }

    @AfterEach
    void close() {
        run.close();
        registry.close();
        store.close();
    }

    @Test
    void householdsComeWithTheirCoverAndWhatTheyPaid() {
        Import done = imported(upload("c1", households(1, 3)));
        assertThat(figures(done)).isEqualTo("3 imported, 0 before, 0 failed");
        assertThat(blocksText())
                .contains("LISTE-000001", "LISTE-000003", "\"000003-1\"")
                .doesNotContain("Diop");
        assertThat(registry.ledgers().verify().clean()).isTrue();
    }

    @Test
    void theSameListAgainChangesNothing() {
        imported(upload("c1", households(1, 3)));
        long blocks = blocks();
        List<Family> again = lists.check(mutual(), households(1, 3), true);
        assertThat(again).allMatch(family -> family.is(Fate.BEFORE));
        assertThat(Tally.of(again).before()).isEqualTo(3);
        assertThat(figures(imported(keep("c2", again)))).isEqualTo("0 imported, 0 before, 0 failed");
        assertThat(blocks()).isEqualTo(blocks);
    }

    @Test
    void aCorrectedListBringsOnlyWhatIsNew() {
        Family wrong = household(2, "", 7_000L);
        Import first = upload("c1", List.of(household(1, "Diop", 7_000L), wrong, household(3, "Fall", null)));
        assertThat(first.tally().wrong()).isEqualTo(1);
        assertThat(figures(imported(first))).isEqualTo("2 imported, 0 before, 0 failed");
        // The second is mended, the third had paid after all, the fourth is new.
        Import second = upload(
                "c1",
                List.of(
                        household(1, "Diop", 7_000L),
                        household(2, "Sow", 7_000L),
                        household(3, "Fall", 2_000L),
                        household(4, "Ba", 7_000L)));
        assertThat(second.tally().before()).isEqualTo(1);
        assertThat(figures(imported(second))).isEqualTo("3 imported, 0 before, 0 failed");
        assertThat(countOf("HouseholdEnrolled")).isEqualTo(4);
        assertThat(countOf("PremiumPaid")).isEqualTo(4);
    }

    @Test
    void anotherFamilyUnderAReferenceThatIsTakenIsToldAndLeftOut() {
        imported(upload("c1", households(1, 2)));
        List<Family> other =
                lists.check(mutual(), List.of(household(1, "Ndiaye", 7_000L), household(2, "Diop2", 9_000L)), true);
        assertThat(other)
                .flatExtracting(Family::faults)
                .extracting(fault -> fault.reason().code() + fault.reason().details())
                .containsExactly("IMPORTED_OTHERWISE[000001]", "IMPORTED_OTHERWISE[000002]");
    }

    @Test
    void whatWasBegunBeforeACrashIsFinishedAndNotDoubled() {
        Import upload = upload("c1", households(1, 3));
        imports.start(upload, "c1");
        // As if the program had died after it enrolled the first and before it told anybody.
        Asked asked = new Asked(THI, "XOF", "c1");
        Listed first = Objects.requireNonNull(households(1, 1).getFirst().listed());
        registry.households().enrolInBulk(List.of(asked.enrolment(first))).forEach(answer -> answer.join());
        Import done = finished(upload);
        assertThat(figures(done)).isEqualTo("3 imported, 0 before, 0 failed");
        assertThat(countOf("HouseholdEnrolled")).isEqualTo(3);
        assertThat(countOf("PremiumPaid")).isEqualTo(3);
    }

    @Test
    void aProgramThatDiedLeavesTheMutualToAnotherAfterAWhile() {
        Import upload = upload("c1", households(1, 2));
        imports.start(upload, "c1");
        assertThat(imports.hold(THI, "dead", store.clock().instant(), Duration.ofSeconds(15)))
                .isTrue();
        assertThat(imports.hold(THI, "other", store.clock().instant(), Duration.ofSeconds(15)))
                .isFalse();
        run.wake();
        store.clock().move(Duration.ofSeconds(16));
        assertThat(figures(finished(upload))).isEqualTo("2 imported, 0 before, 0 failed");
    }

    @Test
    void twoClerksWithTheSameListAtOnceBringItOnce() {
        Import one = upload("c1", households(1, 300));
        Import two = upload("c2", households(1, 300));
        imports.start(one, "c1");
        imports.start(two, "c2");
        ImportRun elsewhere = another();
        Stream.of(run, elsewhere, run, elsewhere).forEach(ImportRun::wake);
        assertThat(figures(finished(one))).isEqualTo("300 imported, 0 before, 0 failed");
        assertThat(figures(finished(two))).isEqualTo("0 imported, 300 before, 0 failed");
        assertThat(countOf("HouseholdEnrolled")).isEqualTo(300);
        assertThat(countOf("PremiumPaid")).isEqualTo(300);
        assertThat(registry.ledgers().verify().clean()).isTrue();
    }

    @Test
    void whatTurnsOutWrongWhenItIsImportedIsLeftToMend() {
        // Kept without having been checked, as if the rules had changed meanwhile.
        Import upload = keep("c1", List.of(household(1, "Diop", 7_000L), future(2)));
        assertThat(figures(imported(upload))).isEqualTo("1 imported, 0 before, 1 failed");
        assertThat(wrong(upload))
                .flatExtracting(Family::faults)
                .extracting(fault -> fault.line() + " " + fault.column())
                .containsExactly("3 ENROLLED_ON");
    }

    @Test
    void whoMayNotTakePaymentsBringsHouseholdsAlone() {
        List<Family> checked = lists.check(mutual(), households(1, 2), false);
        assertThat(figures(imported(keep("c1", checked, false)))).isEqualTo("2 imported, 0 before, 0 failed");
        assertThat(countOf("PremiumPaid")).isZero();
        assertThat(lists.check(mutual(), households(1, 2), false)).allMatch(family -> family.is(Fate.BEFORE));
        assertThat(figures(imported(upload("c2", households(1, 2))))).isEqualTo("2 imported, 0 before, 0 failed");
        assertThat(countOf("HouseholdEnrolled")).isEqualTo(2);
        assertThat(countOf("PremiumPaid")).isEqualTo(2);
    }

    @Test
    void rowsAreErasedWhenTheyAreNoLongerNeeded() {
        Import clean = imported(upload("c1", households(1, 2)));
        assertThat(clean.kept()).isFalse();
        assertThat(clean.file()).isNull();
        assertThat(parts()).isZero();

        Import mixed = imported(upload("c1", List.of(household(3, "Sow", null), household(4, "", null))));
        assertThat(wrong(mixed)).extracting(Family::reference).containsExactly("H4");
        assertThat(store.database().getCollection("import_parts").find())
                .singleElement()
                .satisfies(part -> assertThat(part.toJson()).doesNotContain("Sow"));
        Import waiting = upload("c1", households(5, 2));
        assertThat(imports.sweep(store.clock().instant())).isZero();
        store.clock().move(Duration.ofDays(8));
        assertThat(imports.sweep(store.clock().instant())).isEqualTo(2);
        assertThat(parts()).isZero();
        assertThat(get(mixed).progress()).isNotNull();
        assertThatThrownBy(() -> get(waiting)).isInstanceOf(NotInScope.class);
    }

    @Test
    void othersSeeNothingOfIt() {
        Import upload = upload("c1", households(1, 1));
        assertThatThrownBy(() -> imports.get(new Scope.Mutual("SN-DKR-0001"), mutual(), upload.id()))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> imports.latest(new Scope.Mutual("SN-DKR-0001"), mutual(), 1))
                .isInstanceOf(NotInScope.class);
    }

    private ImportRun another() {
        return new ImportRun(
                imports,
                registry.households(),
                registry.ledgers(),
                registry.bureau().blocks(),
                store.clock());
    }

    private Import upload(String actor, List<Family> families) {
        return keep(actor, lists.check(mutual(), families, true));
    }

    private Import keep(String actor, List<Family> checked) {
        return keep(actor, checked, true);
    }

    private Import keep(String actor, List<Family> checked, boolean withPayments) {
        Import upload = new Import(
                UUID.randomUUID().toString(),
                THI,
                "XOF",
                actor,
                "liste.csv",
                UUID.randomUUID().toString(),
                State.RECEIVED,
                store.clock().instant(),
                Tally.of(checked),
                withPayments,
                null,
                true);
        imports.keep(upload, checked);
        return get(upload);
    }

    private Import imported(Import upload) {
        imports.start(upload, upload.actor());
        return finished(upload);
    }

    /** Waits on the condition; the test fails when it never comes. */
    private Import finished(Import upload) {
        long late = System.nanoTime() + PATIENCE.toNanos();
        while (get(upload).state() != State.DONE) {
            assertThat(System.nanoTime()).as("in time").isLessThan(late);
            run.wake();
            Thread.onSpinWait();
        }
        return get(upload);
    }

    private Import get(Import upload) {
        return imports.get(CLERK, mutual(), upload.id());
    }

    private static String figures(Import done) {
        Progress progress = Objects.requireNonNull(done.progress());
        return "%d imported, %d before, %d failed".formatted(progress.imported(), progress.before(), progress.failed());
    }

    private List<Family> wrong(Import upload) {
        List<Family> wrong = new ArrayList<>();
        imports.wrong(upload, wrong::add);
        return wrong;
    }

    private Mutual mutual() {
        return new MongoMutuals(registry.bureau().views()).get(CLERK, THI).state();
    }

    private static List<Family> households(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> household(number, "Diop" + number, 7_000L))
                .toList();
    }

    private static Family household(int number, String name, @Nullable Long paid) {
        return family(number, name, LocalDate.of(2026, 3, 1), paid);
    }

    private static Family future(int number) {
        return family(number, "Diop", TODAY.plusDays(5), null);
    }

    private static Family family(int number, String name, LocalDate enrolledOn, @Nullable Long paid) {
        Row row = new Row(number + 1, Collections.nCopies(Column.IN_ORDER.size(), name));
        PersonToEnrol subscriber = new PersonToEnrol(
                new Person(name, "Awa", List.of("771234567"), null), Sex.FEMALE, 1985, Relationship.SUBSCRIBER);
        Listed listed = new Listed(
                "H" + number,
                "Nguinth",
                HouseholdCategory.ORDINARY,
                enrolledOn,
                List.of(subscriber),
                new Listed.Cover("BASE", LocalDate.of(2026, 3, 1)),
                paid == null ? null : new Listed.Payment(paid, TODAY, null));
        return Family.of("H" + number, List.of(row), listed, List.of());
    }

    private void ask(String key, RegistryCommand command) {
        assertThat(registry.ledgers().ask(THI, Request.keyed(THI, "u1", key, command, Lane.PEOPLE, null)))
                .isInstanceOf(Answer.Accepted.class);
    }

    private long blocks() {
        return store.database().getCollection("blocks").countDocuments();
    }

    private long parts() {
        return store.database().getCollection("import_parts").countDocuments();
    }

    private long countOf(String type) {
        return blocksText().split("\"" + type, -1).length - 1L;
    }

    private String blocksText() {
        StringBuilder text = new StringBuilder();
        for (Document block : store.database().getCollection("blocks").find()) {
            text.append(block.getString("body"));
        }
        return text.toString();
    }
}
