package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.launcher.demo.Paper.Content;

/** When members of a household fall ill in one year: more in the rainy season, and much more where care surges. */
final class DemoCases {

    /** How malaria weighs on each month, January first. */
    private static final List<Double> SEASON = List.of(.5, .4, .4, .5, .6, .8, 1.2, 1.7, 2.0, 2.0, 1.2, .7);

    private static final int SURGE_DAYS = 120;

    private final DemoMutual mutual;
    private final Random random;

    DemoCases(DemoMutual mutual, Random random) {
        this.mutual = mutual;
        this.random = random;
    }

    List<Paper> claims(List<String> members, LocalDate from, LocalDate end) {
        List<Paper> claims = new ArrayList<>();
        for (String member : members) {
            for (DemoCare care : DemoCare.ALL) {
                for (int month = 0; month < 12; month++) {
                    LocalDate first = from.plusMonths(month);
                    double season = SEASON.get(first.getMonthValue() - 1);
                    boolean surges = mutual.surge() && first.isAfter(end.minusDays(SURGE_DAYS));
                    double often = care.perPersonYear() * season * (surges ? 4 : 1) / 12;
                    if (random.nextDouble() < often) {
                        claims.add(bill(member, care, first.plusDays(random.nextInt(28)), claims.size()));
                    }
                }
            }
        }
        return claims;
    }

    private Paper bill(String member, DemoCare care, LocalDate day, int number) {
        long scale = mutual.scale();
        List<Line> lines = new ArrayList<>(List.of(care.line(scale)));
        if (random.nextInt(40) == 0) {
            lines.add(new Line("MASS", 1, 2_000 * scale));
        }
        LocalDate enteredOn = day.plusDays(7 + random.nextInt(21));
        String key = member + "/" + day + "/" + number;
        SubmitClaim claim = new SubmitClaim(
                mutual.code(),
                member,
                mutual.provider(),
                "F-" + Integer.toHexString(key.hashCode()),
                day,
                day,
                day.plusDays(random.nextInt(7)),
                mutual.currency(),
                lines);
        return new Paper(enteredOn, key, new Content.Bill(claim));
    }
}
