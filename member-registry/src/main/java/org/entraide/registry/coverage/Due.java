package org.entraide.registry.coverage;

import java.time.LocalDate;
import org.entraide.events.PremiumEvent.Instalment;

/**
 * One instalment of a cover's plan. Amounts are minor units of the mutual's currency.
 *
 * @param number in the plan; 0 is the joining fee
 * @param due the household's part
 * @param subsidy the sponsor's part
 * @param assessed whether it is owed already
 * @param settled what was put to the household's part
 * @param subsidised what was put to the sponsor's part
 */
public record Due(
        int number, LocalDate dueOn, long due, long subsidy, boolean assessed, long settled, long subsidised) {

    static Due of(Instalment instalment) {
        return new Due(
                instalment.number(),
                instalment.dueOn(),
                instalment.due().amount(),
                instalment.subsidy().amount(),
                false,
                0,
                0);
    }

    /** What the household owes of it now; nothing before it is assessed. */
    public long owed() {
        return assessed ? due - settled : 0;
    }

    /** What the sponsor owes of it now; nothing before it is assessed. */
    public long subsidyOwed() {
        return assessed ? subsidy - subsidised : 0;
    }

    public Due assessedNow() {
        return new Due(number, dueOn, due, subsidy, true, settled, subsidised);
    }

    public Due settle(long amount) {
        return new Due(number, dueOn, due, subsidy, assessed, Math.addExact(settled, amount), subsidised);
    }

    public Due subsidise(long amount) {
        return new Due(number, dueOn, due, subsidy, assessed, settled, Math.addExact(subsidised, amount));
    }
}
