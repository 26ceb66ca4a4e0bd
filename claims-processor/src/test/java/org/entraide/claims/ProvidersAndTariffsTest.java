package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.network.Contract;
import org.entraide.claims.network.Provider;
import org.entraide.claims.network.Tariff;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.events.ProviderEvent.ProviderContracted;
import org.entraide.events.ProviderEvent.TariffPublished;
import org.junit.jupiter.api.Test;

class ProvidersAndTariffsTest {

    private final Ledgerbook book = new Ledgerbook();

    @Test
    void aContractIsToldToAll() {
        assertThat(book.accept(Thies.contract()))
                .containsExactly(new ProviderContracted(
                        "WA", "PS03", "Poste de Keur Mousse", Level.POST, "Thiès", "T1", Thies.YEAR));
    }

    @Test
    void aLaterContractReplacesTheEarlierFromItsFirstDay() {
        book.accept(Thies.contract());
        book.accept(new ContractProvider("WA", "PS03", "Poste", Level.POST, "Thiès", "T2", Thies.CARE));
        Provider provider = Objects.requireNonNull(book.shelf.find(FolioKeys.provider("WA", "PS03"), Provider.class));
        assertThat(provider.on(Thies.YEAR.minusDays(1))).isEmpty();
        assertThat(provider.on(Thies.CARE.minusDays(1)).map(Contract::tariff)).contains("T1");
        assertThat(provider.on(Thies.CARE).map(Contract::tariff)).contains("T2");
    }

    @Test
    void aContractThatDoesNotBeginLaterIsRefused() {
        book.accept(Thies.contract());
        assertThat(book.refusals(Thies.contract())).containsExactly("CONTRACT_NOT_LATER /from");
    }

    @Test
    void malformedCodesAndNamesAreAllTold() {
        assertThat(book.refusals(new ContractProvider("WA", "PS/03", " ", Level.POST, "", "é", Thies.YEAR)))
                .containsExactly(
                        "CODE_MALFORMED /provider",
                        "CODE_MALFORMED /tariff",
                        "NAME_OUT_OF_RANGE /name",
                        "NAME_OUT_OF_RANGE /region");
    }

    @Test
    void versionsOfATariffAreNumberedAndApplyFromTheirDates() {
        assertThat(book.accepted(Thies.tariff()).outcome()).containsEntry("version", "1");
        PublishTariff second = tariff(Thies.CARE, new Price("CONS", "Consultation", Category.CONSULTATION, 1_200));
        assertThat(Ledgerbook.only(book.accept(second), TariffPublished.class).version())
                .isEqualTo(2);
        Tariff tariff = Objects.requireNonNull(book.shelf.find(FolioKeys.tariff("WA", "T1"), Tariff.class));
        assertThat(tariff.on(Thies.CARE.minusDays(1)).map(Tariff.Version::version))
                .contains(1);
        assertThat(tariff.on(Thies.CARE).map(Tariff.Version::version)).contains(2);
    }

    @Test
    void aVersionThatIsNotLaterIsRefused() {
        book.accept(Thies.tariff());
        assertThat(book.refusals(Thies.tariff())).containsExactly("TARIFF_NOT_LATER /effectiveFrom");
    }

    @Test
    void pricesMustMakeSense() {
        assertThat(book.refusals(tariff(
                        Thies.YEAR,
                        new Price("CONS", "Consultation", Category.CONSULTATION, -1),
                        new Price("CONS", "Consultation", Category.CONSULTATION, 5),
                        new Price("RADIO", "Radio", Category.IMAGING, 10_000_000_001L))))
                .containsExactly(
                        "PRICE_OUT_OF_RANGE /prices/0/amount",
                        "ACT_TWICE /prices/1/act",
                        "PRICE_OUT_OF_RANGE /prices/2/amount");
        assertThat(book.refusals(tariff(Thies.YEAR))).containsExactly("PRICES_COUNT /prices");
        assertThat(book.refusals(new PublishTariff(
                        "WA", "T1", Thies.YEAR, "cfa", Thies.tariff().prices())))
                .containsExactly("CURRENCY_MALFORMED /currency");
    }

    private static PublishTariff tariff(java.time.LocalDate from, Price... prices) {
        return new PublishTariff("WA", "T1", from, "XOF", List.of(prices));
    }
}
