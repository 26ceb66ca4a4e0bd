package org.entraide.hub.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.hub.overview.Samples.THIES;
import static org.entraide.hub.overview.Samples.added;
import static org.entraide.hub.overview.Samples.assessed;
import static org.entraide.hub.overview.Samples.cover;
import static org.entraide.hub.overview.Samples.coverage;
import static org.entraide.hub.overview.Samples.decided;
import static org.entraide.hub.overview.Samples.paid;
import static org.entraide.hub.overview.Samples.registered;
import static org.entraide.hub.overview.Samples.submitted;
import static org.entraide.hub.overview.Samples.taken;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Amounts;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Figures;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
import org.entraide.hub.overview.Place.Level;
import org.entraide.hub.overview.Tape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewsTest {

    private static final String DAKAR = "SN-DKR-0001";
    private static final String CONAKRY = "GN-CKY-0001";
    private static final Scope NETWORK = new Scope.Network("WA");
    private static final Period YEAR = new Period(YearMonth.of(2024, 1), YearMonth.of(2024, 12));

    private final Desk desk = new Desk();
    private final AtomicLong nanos = new AtomicLong();
    private final Overviews overviews = new Overviews(desk.folds, nanos::get);
    private final Tape premiums = new Tape(Desk.NODE, Stream.PREMIUMS);

    @BeforeEach
    void twoMutualsInSenegalAndOneInGuinea() {
        Tape mutuals = new Tape(Desk.NODE, Stream.MUTUALS)
                .publish(THIES, registered(THIES, "SN", "And Bokk"))
                .publish(DAKAR, registered(DAKAR, "SN", "Takku Liggeey"))
                .publish(CONAKRY, new MutualRegistered(CONAKRY, "WA", "GN", "Conakry", "Nafa", "GNF"));
        Tape enrolments = new Tape(Desk.NODE, Stream.ENROLMENTS)
                .publish(THIES, added(THIES, "M1", "2023-05-01"), added(THIES, "M2", "2024-02-10"))
                .publish(
                        THIES,
                        coverage(
                                THIES,
                                List.of(),
                                List.of(
                                        cover("M1", "2023-06-01", "2024-05-31"),
                                        cover("M2", "2024-03-01", "2025-02-28"))));
        premiums.publish(
                        THIES,
                        taken(THIES, "2024-03-01", "2025-02-28", 7000),
                        assessed(THIES, "2024-03-01", 7000, 0),
                        paid(THIES, "2024-04-02", 5000))
                .publish(DAKAR, paid(DAKAR, "2024-04-03", 300));
        Tape claims = new Tape(Desk.NODE, Stream.CLAIMS)
                .publish(
                        THIES,
                        submitted(THIES, "000001", "2024-06-15", 5000),
                        decided(THIES, "000001", "2024-06-15", State.SUBMITTED, State.APPROVED, 5000, 2934),
                        submitted(THIES, "000002", "2024-07-01", 800));
        desk.play(mutuals, enrolments, premiums, claims);
    }

    private Overview ask(Scope scope, Level level, String id) {
        return overviews.overview(scope, level, id, YEAR);
    }

    @Test
    void aMutualsYearIsTheSumOfItsFlowsAndTheLastOfItsStocks() {
        Figures year = ask(NETWORK, Level.MUTUAL, THIES).totals();
        assertThat(year.beneficiaries()).isEqualTo(1);
        assertThat(year.enrolled()).isEqualTo(2);
        assertThat(year.claims(State.APPROVED)).isEqualTo(1);
        assertThat(year.claims(State.SUBMITTED)).isEqualTo(1);
        assertThat(year.allClaims()).isEqualTo(2);
        assertThat(year.amounts()).containsOnlyKeys("XOF").hasEntrySatisfying("XOF", amounts -> {
            assertThat(amounts.due()).isEqualTo(7000);
            assertThat(amounts.collected()).isEqualTo(5000);
            assertThat(amounts.earned()).isEqualTo(5868);
            assertThat(amounts.billed()).isEqualTo(5800);
            assertThat(amounts.claimsRatio().percent(2)).contains(new BigDecimal("50.00"));
        });
    }

    @Test
    void aMonthsStockCarriesForward() {
        List<Overview.Month> months = ask(NETWORK, Level.MUTUAL, THIES).months();
        assertThat(months).hasSize(12);
        assertThat(months)
                .extracting(month -> month.figures().beneficiaries())
                .containsExactly(1L, 1L, 2L, 2L, 2L, 1L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(months)
                .extracting(month -> month.figures().enrolled())
                .startsWith(1L, 2L)
                .endsWith(2L);
    }

    @Test
    void currenciesAreNeverAddedUp() {
        Overview network = ask(NETWORK, Level.NETWORK, "WA");
        assertThat(network.totals().amounts()).containsOnlyKeys("GNF", "XOF");
        assertThat(network.totals().amounts().get("XOF"))
                .satisfies(xof -> assertThat(xof).extracting(Amounts::collected).isEqualTo(5300L));
    }

    @Test
    void aRatioOfNothingIsUndefined() {
        Overview guinea = ask(NETWORK, Level.COUNTRY, "GN");
        assertThat(guinea.totals().amounts().values()).singleElement().satisfies(amounts -> {
            assertThat(amounts.claimsRatio().percent(1)).isEmpty();
            assertThat(amounts.collectionRate().percent(1)).isEmpty();
        });
    }

    @Test
    void rowsLeadFromNetworkToCountryToMutual() {
        assertThat(ask(NETWORK, Level.NETWORK, "WA").rows())
                .extracting(Overview.Row::place)
                .containsExactly(new Place.Country("WA", "SN"), new Place.Country("WA", "GN"));
        assertThat(ask(NETWORK, Level.COUNTRY, "SN").rows())
                .extracting(Overview.Row::name)
                .containsExactly("And Bokk", "Takku Liggeey");
        assertThat(ask(NETWORK, Level.MUTUAL, THIES).rows()).isEmpty();
    }

    @Test
    void theAnswerTellsHowFarEventsWereTakenIn() {
        desk.play(premiums.record(THIES, 9, paid(THIES, "2024-04-02", 1)));
        Overview.AsOf mutual = ask(NETWORK, Level.MUTUAL, THIES).asOf();
        assertThat(mutual.streams())
                .containsExactly(
                        new Overview.Position("mutuals", 1, 0),
                        new Overview.Position("enrolments", 3, 0),
                        new Overview.Position("premiums", 3, 1),
                        new Overview.Position("claims", 3, 0));
        Overview.AsOf network = ask(NETWORK, Level.NETWORK, "WA").asOf();
        assertThat(network.mutuals()).isEqualTo(3);
        assertThat(network.streams()).contains(new Overview.Position("premiums", 4, 1));
        assertThat(network.heldBack()).isEqualTo(1);
    }

    @Test
    void answersAreAtMostASecondOld() {
        Overview before = ask(NETWORK, Level.MUTUAL, DAKAR);
        desk.play(premiums.publish(DAKAR, paid(DAKAR, "2024-05-01", 50)));
        nanos.addAndGet(999_999_999);
        assertThat(ask(NETWORK, Level.MUTUAL, DAKAR)).isSameAs(before);
        nanos.addAndGet(1);
        assertThat(ask(NETWORK, Level.MUTUAL, DAKAR).totals().amounts().values())
                .extracting(Amounts::collected)
                .containsExactly(350L);
    }

    @Test
    void whatThisInstanceStoredIsShownToWhoAsksNext() {
        ask(NETWORK, Level.MUTUAL, DAKAR);
        desk.play(premiums.publish(DAKAR, paid(DAKAR, "2024-05-01", 50)));
        overviews.stored();
        assertThat(ask(NETWORK, Level.MUTUAL, DAKAR).totals().amounts().values())
                .extracting(Amounts::collected)
                .containsExactly(350L);
    }

    @ParameterizedTest
    @CsvSource({
        "NETWORK, WA",
        "COUNTRY, GN",
        "MUTUAL, GN-CKY-0001",
        "COUNTRY, ZZ",
        "MUTUAL, SN-NOW-9999",
        "NETWORK, LUSO"
    })
    void whatLiesOutsideTheScopeOrIsNotThereIsNotFound(Level level, String id) {
        assertThatThrownBy(() -> ask(new Scope.Country("WA", "SN"), level, id)).isInstanceOf(NotInScope.class);
    }

    @Test
    void aMutualsPeopleSeeTheirMutualAlone() {
        Scope own = new Scope.Mutual(DAKAR);
        assertThat(ask(own, Level.MUTUAL, DAKAR).name()).isEqualTo("Takku Liggeey");
        assertThatThrownBy(() -> ask(own, Level.MUTUAL, THIES)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> ask(own, Level.COUNTRY, "SN")).isInstanceOf(NotInScope.class);
    }

    @Test
    void anotherNetworksMutualsInTheSameCountryAreNotCounted() {
        assertThat(new Overviews(desk.folds, nanos::get)
                        .overview(new Scope.Country("LUSO", "SN"), Level.COUNTRY, "SN", YEAR)
                        .asOf()
                        .mutuals())
                .isZero();
        assertThatThrownBy(() -> ask(new Scope.Network("LUSO"), Level.MUTUAL, THIES))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void onesOwnMutualIsThereBeforeAnythingWasHeardOfIt() {
        Overview empty = ask(new Scope.Mutual("SN-NEW-0001"), Level.MUTUAL, "SN-NEW-0001");
        assertThat(empty.totals().amounts()).isEmpty();
        assertThat(empty.totals().allClaims()).isZero();
    }

    @Test
    void theLastActiveMonthIsThatOfTheLastPaymentOrClaim() {
        YearMonth now = YearMonth.of(2025, 6);
        assertThat(overviews.lastActiveMonth(NETWORK, Level.MUTUAL, THIES, now)).isEqualTo(YearMonth.of(2024, 7));
        assertThat(overviews.lastActiveMonth(NETWORK, Level.MUTUAL, CONAKRY, now))
                .isEqualTo(now);
    }
}
