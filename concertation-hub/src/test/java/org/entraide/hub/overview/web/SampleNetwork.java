package org.entraide.hub.overview.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entraide.events.ClaimEvent.Award;
import org.entraide.events.ClaimEvent.CategoryAmount;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Samples;
import org.entraide.hub.overview.Tape;

/** A small network with two years of plausible life, the same at every run. */
final class SampleNetwork {

    static final List<MutualRegistered> MUTUALS = List.of(
            mutual("SN-THI-0007", "SN", "Thiès", "And Bokk <Thiès>", "XOF"),
            mutual("SN-DKR-0001", "SN", "Dakar", "Takku Liggeey", "XOF"),
            mutual("ML-SIK-0001", "ML", "Sikasso", "Keneya Ton", "XOF"),
            mutual("GN-CKY-0001", "GN", "Conakry", "Nafa", "GNF"));

    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final int MONTHS = 24;

    private final Random random = new Random(7);
    private final Tape mutuals = new Tape(Desk.NODE, Stream.MUTUALS);
    private final Tape enrolments = new Tape(Desk.NODE, Stream.ENROLMENTS);
    private final Tape premiums = new Tape(Desk.NODE, Stream.PREMIUMS);
    private final Tape claims = new Tape(Desk.NODE, Stream.CLAIMS);

    private SampleNetwork() {}

    static Desk played() {
        SampleNetwork network = new SampleNetwork();
        for (MutualRegistered mutual : MUTUALS) {
            network.mutuals.publish(mutual.mutual(), mutual);
            network.live(mutual.mutual(), mutual.currency().equals("GNF") ? 15 : 1);
        }
        return new Desk().play(network.mutuals, network.enrolments, network.premiums, network.claims);
    }

    private static MutualRegistered mutual(String code, String country, String region, String name, String currency) {
        return new MutualRegistered(code, "WA", country, region, name, currency);
    }

    /** Samples are in XOF; elsewhere the same life costs another currency. */
    private static void publish(Tape tape, String mutual, Event... events) {
        String currency = MUTUALS.stream()
                .filter(each -> each.mutual().equals(mutual))
                .map(MutualRegistered::currency)
                .findFirst()
                .orElseThrow();
        tape.publishIn(currency, mutual, events);
    }

    private void live(String mutual, int price) {
        int number = 0;
        for (int month = 0; month < MONTHS; month++) {
            YearMonth now = FIRST.plusMonths(month);
            for (int household = 12 + random.nextInt(12); household > 0; household--) {
                join(mutual, now, ++number, price);
            }
            for (int claim = 4 + random.nextInt(9) + month; claim > 0; claim--) {
                care(mutual, now, ++number, price);
            }
        }
    }

    private void join(String mutual, YearMonth month, int number, int price) {
        LocalDate from = month.atDay(1);
        LocalDate to = from.plusYears(1).minusDays(1);
        long due = 7000L * price;
        List<Event> events = new ArrayList<>();
        for (int member = 0; member < 5; member++) {
            String person = "M" + number + "-" + member;
            events.add(Samples.added(mutual, person, from.toString()));
            events.add(Samples.coverage(
                    mutual, List.of(), List.of(Samples.cover(person, from.toString(), to.toString()))));
        }
        publish(enrolments, mutual, events.toArray(Event[]::new));
        publish(
                premiums,
                mutual,
                Samples.taken(mutual, from.toString(), to.toString(), due),
                Samples.assessed(mutual, from.toString(), due, 0));
        if (random.nextInt(10) < 7) {
            publish(premiums, mutual, Samples.paid(mutual, month.atDay(8).toString(), due));
        }
    }

    private void care(String mutual, YearMonth month, int number, int price) {
        String claim = "%06d".formatted(number);
        LocalDate day = month.atDay(1 + random.nextInt(27));
        long billed = (1500L + 500L * random.nextInt(30)) * price;
        publish(claims, mutual, Samples.submitted(mutual, claim, day.toString(), billed));
        int fate = random.nextInt(10);
        if (fate == 0) {
            publish(claims, mutual, Samples.pended(mutual, claim, day.toString()));
        } else if (fate > 1) {
            State now = fate < 4 ? State.PARTLY_APPROVED : fate == 9 ? State.REJECTED : State.APPROVED;
            long payable = now == State.REJECTED ? 0 : billed * 3 / 5;
            ClaimDecided decided =
                    Samples.decided(mutual, claim, day.toString(), State.SUBMITTED, now, billed, payable);
            publish(claims, mutual, of(decided, List.of(Category.values()).get(random.nextInt(8))));
        }
    }

    private static ClaimDecided of(ClaimDecided decided, Category category) {
        return new ClaimDecided(
                decided.mutual(),
                decided.claim(),
                decided.member(),
                decided.provider(),
                decided.careFrom(),
                decided.decidedOn(),
                decided.was(),
                decided.now(),
                decided.billed(),
                null,
                new Award(
                        decided.award().payable(),
                        decided.award().patientShare(),
                        decided.award().notCharged(),
                        List.of(new CategoryAmount(category, decided.award().payable()))),
                decided.reasons());
    }
}
