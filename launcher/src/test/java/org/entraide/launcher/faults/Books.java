package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.mongo.MongoViews;
import org.entraide.registry.coverage.Deposit;
import org.entraide.registry.household.Household;

/** Whether the accounts of a mutual's households balance: dues = payments + subsidies + arrears − credit. */
public final class Books {

    private static final int PAGE = 500;

    private Books() {}

    /** @return how many households were looked at */
    static int balance(MongoViews views, String mutual) {
        FolioCodec codec = new FolioCodec();
        int households = 0;
        String after = "";
        List<StoredFolio> page = views.page(mutual, Household.KIND, after, PAGE);
        while (!page.isEmpty()) {
            page.stream().map(folio -> codec.read(folio, Household.class)).forEach(Books::balance);
            households += page.size();
            after = page.getLast().key();
            page = views.page(mutual, Household.KIND, after, PAGE);
        }
        return households;
    }

    /** Fails where a household's account does not. */
    public static void balance(Household household) {
        long dues = household.covers().stream()
                .flatMap(cover -> cover.plan().stream())
                .filter(due -> due.assessed())
                .mapToLong(due -> due.due() + due.subsidy())
                .sum();
        long arrears = household.owed() + household.subsidyOwed();
        long credit = household.account().credit();
        assertThat(sum(household.account().payments()) + sum(household.account().subsidies()) + arrears - credit)
                .as("household %s of %s", household.number(), household.mutual())
                .isEqualTo(dues);
    }

    private static long sum(List<Deposit> deposits) {
        return deposits.stream().mapToLong(Deposit::amount).sum();
    }
}
