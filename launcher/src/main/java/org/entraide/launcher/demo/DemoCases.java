package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.launcher.demo.Paper.Content;
import org.jspecify.annotations.Nullable;

/** When members of a mutual fall ill: more in the rainy season, and much more where care surges. */
final class DemoCases {

    /** How malaria weighs on each month, January first. */
    private static final List<Double> SEASON = List.of(.5, .4, .4, .5, .6, .8, 1.2, 1.7, 2.0, 2.0, 1.2, .7);

    private static final int SURGE_DAYS = 120;
    /** What weighs then instead of the season. */
    private static final double SURGE = 5;
    /** Who has not paid knows it, and goes seldom. */
    private static final double UNPAID = 0.05;
    /** Who is still under observation, too. */
    private static final double OBSERVED = 0.2;
    /** Who joins needs care sooner than others. */
    private static final double NEW = 1.3;

    private final DemoMutual mutual;
    private final LocalDate begin;
    private final LocalDate end;
    private final Random random;
    private final double often;
    private final Quota quota = new Quota();
    private int number;

    DemoCases(DemoMutual mutual, LocalDate begin, LocalDate end, Random random) {
        this.mutual = mutual;
        this.begin = begin;
        this.end = end;
        this.random = random;
        double payable = DemoCare.yearly(mutual) * (100 - mutual.patientShare()) / 100;
        // Those who do not pay bring premiums on paper and hardly any care.
        often = mutual.offer().perMember(mutual.familySize()) * mutual.spending() / mutual.collection() / payable;
    }

    /**
     * @param paid whether the household paid for the year that begins on {@code from}
     * @param first whether it is the household's first year
     */
    List<Paper> claims(List<String> members, LocalDate from, boolean paid, boolean first) {
        List<Paper> claims = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            LocalDate begun = from.plusMonths(month);
            for (DemoCare care : DemoCare.of(mutual)) {
                boolean observed = first
                        && month
                                < mutual.offer()
                                        .cover()
                                        .observationMonths(care.price().category());
                double keen = observed ? OBSERVED : first ? NEW : 1;
                double expected = often(care, begun) * (paid ? 1 : UNPAID) * keen;
                for (String member : members) {
                    LocalDate day = begun.plusDays(random.nextInt(28));
                    if (quota.chooses(care.price().act(), expected) && day.isBefore(end)) {
                        claims.addAll(papers(member, care, day));
                    }
                }
            }
        }
        return claims;
    }

    private double often(DemoCare care, LocalDate month) {
        boolean surges = mutual.surge() && month.isAfter(end.minusDays(SURGE_DAYS));
        double season = 1 + care.seasonal() * (SEASON.get(month.getMonthValue() - 1) - 1);
        return care.perPersonYear() * often * (surges ? SURGE : season) / 12;
    }

    /** One in sixty comes twice, with the same number of the provider. */
    private List<Paper> papers(String member, DemoCare care, LocalDate day) {
        number++;
        String key = "care/%05d".formatted(number);
        SubmitClaim claim = bill(member, care, day);
        LocalDate enteredOn = day.plusDays(7 + random.nextInt(21));
        Paper paper = paper(key, enteredOn, claim);
        return random.nextInt(60) == 0
                ? List.of(paper, paper(key + "/again", enteredOn.plusDays(20), claim))
                : List.of(paper);
    }

    private Paper paper(String key, LocalDate enteredOn, SubmitClaim claim) {
        return new Paper(mutual.code(), "", enteredOn, key, new Content.Care(claim));
    }

    private SubmitClaim bill(String member, DemoCare care, LocalDate day) {
        int version = day.isBefore(Providers.secondYear(begin)) ? 1 : 2;
        long price = care.amount(mutual, version);
        // One in fifteen providers asks for more than was agreed, one in sixty for something that was never agreed.
        long asked = random.nextInt(15) == 0 ? price + price / 5 : price;
        List<Line> lines = new ArrayList<>(List.of(new Line(care.price().act(), 1, asked)));
        if (care.prescribes() && random.nextInt(10) < DemoCare.PRESCRIPTIONS) {
            lines.add(new Line(DemoCare.PRESCRIBED.price().act(), 1, DemoCare.PRESCRIBED.amount(mutual, version)));
        }
        if (random.nextInt(60) == 0) {
            lines.add(new Line("MASS", 1, 2_000 * mutual.scale()));
        }
        Level level = care.where().get(random.nextInt(10) < 7 ? 0 : 1);
        LocalDate until = level == Level.HOSPITAL ? earlier(day.plusDays(random.nextInt(4)), end) : day;
        @Nullable LocalDate deposited = random.nextInt(5) == 0 ? null : until.plusDays(random.nextInt(6));
        return new SubmitClaim(
                mutual.code(),
                member,
                Providers.code(mutual, level),
                "F-%05d".formatted(number),
                day,
                until,
                deposited,
                mutual.currency(),
                lines);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
