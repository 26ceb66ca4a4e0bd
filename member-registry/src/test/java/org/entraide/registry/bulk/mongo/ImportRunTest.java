package org.entraide.registry.bulk.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.publishBase;
import static org.entraide.registry.Story.registerThies;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.RegistryBook;
import org.entraide.registry.Store;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Family.Fate;
import org.entraide.registry.bulk.Listed;
import org.entraide.registry.bulk.Tally;
import org.entraide.registry.bulk.mongo.Import.Progress;
import org.entraide.registry.bulk.mongo.Import.State;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.mongo.MongoPeople;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.mongo.MongoMutuals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {

    private static final Scope CLERK = new Scope.Mutual(THI);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Store store;
    private final Stored stored;
    private final MemberRegistry registry;
    private final Imports imports;
    private final ImportRun run;
    private final ListCheck lists;

    ImportRunTest(@TempDir Path directory) {
        store = Store.in(directory);
        stored = new Stored(store.database());
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
        Import done = imported(upload("c1", Lists.households(1, 3)));
        assertThat(figures(done)).isEqualTo("3 imported, 0 before, 0 failed");
        assertThat(stored.blocksText())
                .contains("LISTE-000001", "LISTE-000003", "\"000003-1\"")
                .doesNotContain("Diop");
        assertThat(registry.ledgers().verify().clean()).isTrue();
    }

    @Test
    void theSameListAgainChangesNothing() {
        imported(upload("c1", Lists.households(1, 3)));
        long blocks = stored.blocks();
        List<Family> again = lists.check(mutual(), Lists.households(1, 3), true);
        assertThat(again).allMatch(family -> family.is(Fate.BEFORE));
        assertThat(Tally.of(again).before()).isEqualTo(3);
        assertThat(figures(imported(keep("c2", again)))).isEqualTo("0 imported, 0 before, 0 failed");
        assertThat(stored.blocks()).isEqualTo(blocks);
    }

    @Test
    void aCorrectedListBringsOnlyWhatIsNew() {
        Family wrong = Lists.household(2, "", 7_000L);
        Import first =
                upload("c1", List.of(Lists.household(1, "Diop", 7_000L), wrong, Lists.household(3, "Fall", null)));
        assertThat(first.tally().wrong()).isEqualTo(1);
        assertThat(figures(imported(first))).isEqualTo("2 imported, 0 before, 0 failed");
        // The second is mended, the third had paid after all, the fourth is new.
        Import second = upload(
                "c1",
                List.of(
                        Lists.household(1, "Diop", 7_000L),
                        Lists.household(2, "Sow", 7_000L),
                        Lists.household(3, "Fall", 2_000L),
                        Lists.household(4, "Ba", 7_000L)));
        assertThat(second.tally().before()).isEqualTo(1);
        assertThat(figures(imported(second))).isEqualTo("3 imported, 0 before, 0 failed");
        assertThat(stored.of("HouseholdEnrolled")).isEqualTo(4);
        assertThat(stored.of("PremiumPaid")).isEqualTo(4);
    }

    @Test
    void anotherFamilyUnderAReferenceThatIsTakenIsToldAndLeftOut() {
        imported(upload("c1", Lists.households(1, 2)));
        List<Family> other = lists.check(
                mutual(), List.of(Lists.household(1, "Ndiaye", 7_000L), Lists.household(2, "Diop2", 9_000L)), true);
        assertThat(other)
                .flatExtracting(Family::faults)
                .extracting(fault -> fault.reason().code() + fault.reason().details())
                .containsExactly("IMPORTED_OTHERWISE[000001]", "IMPORTED_OTHERWISE[000002]");
    }

    @Test
    void whatWasBegunBeforeACrashIsFinishedAndNotDoubled() {
        Import upload = upload("c1", Lists.households(1, 3));
        imports.start(upload, "c1");
        // As if the program had died after it enrolled the first and before it told anybody.
        Asked asked = new Asked(THI, "XOF", "c1");
        Listed first = Objects.requireNonNull(Lists.households(1, 1).getFirst().listed());
        registry.households().enrolInBulk(List.of(asked.enrolment(first))).forEach(answer -> answer.join());
        Import done = finished(upload);
        assertThat(figures(done)).isEqualTo("3 imported, 0 before, 0 failed");
        assertThat(stored.of("HouseholdEnrolled")).isEqualTo(3);
        assertThat(stored.of("PremiumPaid")).isEqualTo(3);
    }

    @Test
    void aProgramThatDiedLeavesTheMutualToAnotherAfterAWhile() {
        Import upload = upload("c1", Lists.households(1, 2));
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
        Import one = upload("c1", Lists.households(1, 300));
        Import two = upload("c2", Lists.households(1, 300));
        imports.start(one, "c1");
        imports.start(two, "c2");
        ImportRun elsewhere = another();
        Stream.of(run, elsewhere, run, elsewhere).forEach(ImportRun::wake);
        assertThat(figures(finished(one))).isEqualTo("300 imported, 0 before, 0 failed");
        assertThat(figures(finished(two))).isEqualTo("0 imported, 300 before, 0 failed");
        assertThat(stored.of("HouseholdEnrolled")).isEqualTo(300);
        assertThat(stored.of("PremiumPaid")).isEqualTo(300);
        assertThat(registry.ledgers().verify().clean()).isTrue();
    }

    @Test
    void whatTurnsOutWrongWhenItIsImportedIsLeftToMend() {
        // Kept without having been checked, as if the rules had changed meanwhile.
        Import upload = keep("c1", List.of(Lists.household(1, "Diop", 7_000L), Lists.future(2)));
        assertThat(figures(imported(upload))).isEqualTo("1 imported, 0 before, 1 failed");
        assertThat(wrong(upload))
                .flatExtracting(Family::faults)
                .extracting(fault -> fault.line() + " " + fault.column())
                .containsExactly("3 ENROLLED_ON");
    }

    @Test
    void whoMayNotTakePaymentsBringsHouseholdsAlone() {
        List<Family> checked = lists.check(mutual(), Lists.households(1, 2), false);
        assertThat(figures(imported(keep("c1", checked, false)))).isEqualTo("2 imported, 0 before, 0 failed");
        assertThat(stored.of("PremiumPaid")).isZero();
        assertThat(lists.check(mutual(), Lists.households(1, 2), false)).allMatch(family -> family.is(Fate.BEFORE));
        assertThat(figures(imported(upload("c2", Lists.households(1, 2))))).isEqualTo("2 imported, 0 before, 0 failed");
        assertThat(stored.of("HouseholdEnrolled")).isEqualTo(2);
        assertThat(stored.of("PremiumPaid")).isEqualTo(2);
    }

    @Test
    void rowsAreErasedWhenTheyAreNoLongerNeeded() {
        Import clean = imported(upload("c1", Lists.households(1, 2)));
        assertThat(clean.kept()).isFalse();
        assertThat(clean.file()).isNull();
        assertThat(stored.parts()).isZero();

        Import mixed = imported(upload("c1", List.of(Lists.household(3, "Sow", null), Lists.household(4, "", null))));
        assertThat(wrong(mixed)).extracting(Family::reference).containsExactly("H4");
        assertThat(store.database().getCollection("import_parts").find())
                .singleElement()
                .satisfies(part -> assertThat(part.toJson()).doesNotContain("Sow"));
        Import waiting = upload("c1", Lists.households(5, 2));
        assertThat(imports.sweep(store.clock().instant())).isZero();
        store.clock().move(Duration.ofDays(8));
        assertThat(imports.sweep(store.clock().instant())).isEqualTo(2);
        assertThat(stored.parts()).isZero();
        assertThat(get(mixed).progress()).isNotNull();
        assertThatThrownBy(() -> get(waiting)).isInstanceOf(NotInScope.class);
    }

    @Test
    void othersSeeNothingOfIt() {
        Import upload = upload("c1", Lists.households(1, 1));
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
        Import upload =
                Lists.received(actor, checked, withPayments, store.clock().instant());
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
        return new MongoMutuals(registry.bureau().views(), registry.ledgers())
                .get(CLERK, THI)
                .state();
    }

    private void ask(String key, RegistryCommand command) {
        assertThat(registry.ledgers().ask(THI, Request.keyed(THI, "u1", key, command, Lane.PEOPLE, null)))
                .isInstanceOf(Answer.Accepted.class);
    }
}
