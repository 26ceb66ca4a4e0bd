package org.entraide.launcher.openimis;

import java.util.List;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;

/** Second stage: families with their insurees, their policies, and what they paid. */
final class People {

    private final Run run;
    private final Places places;
    private final Ties ties;

    People(Run run, Places places, Ties ties) {
        this.run = run;
        this.places = places;
        this.ties = ties;
    }

    void bring() {
        Tables tables = run.tables();
        List<Row> insurees = tables.current("tblInsuree", "InsureeID");
        List<Row> policies = tables.current("tblPolicy", "PolicyID");
        Families families = new Families(insurees, policies);
        run.each("tblFamilies", tables.current("tblFamilies", "FamilyID"), row -> family(row, families));
        run.each("tblInsuree", insurees, this::insuree);
        run.each("tblPolicy", policies, this::policy);
        run.each("tblPremium", tables.current("tblPremium", "PremiumId"), this::premium);
    }

    private Fate family(Row family, Families families) {
        String village = family.text("LocationId");
        String mutual = places.mutualAt(village);
        List<Row> members = families.members(family);
        Counter.Enrolled enrolled = run.counter()
                .enrol(
                        mutual,
                        places.code(village),
                        families.enrolledOn(family),
                        members,
                        run.settings().key(family));
        if (enrolled.fate() instanceof Fate.Imported) {
            ties.family(family.id(), new Ties.Household(mutual, enrolled.household()));
            for (int i = 0; i < members.size(); i++) {
                ties.insuree(
                        members.get(i).id(),
                        new Ties.Person(mutual, enrolled.members().get(i)));
            }
        }
        return enrolled.fate();
    }

    /** Insurees came with their family: what is left is to say whether theirs did. */
    private Fate insuree(Row insuree) {
        ties.family(insuree.text("FamilyID"));
        ties.insuree(insuree.id());
        return new Fate.Imported(run.counter().wasBefore(run.settings().key("tblFamilies", insuree.text("FamilyID"))));
    }

    private Fate policy(Row policy) {
        Ties.Household household = ties.family(policy.text("FamilyID"));
        Ties.Offer offer = ties.product(policy.text("ProdID"));
        if (!offer.mutual().equals(household.mutual())) {
            throw new Unusable("PRODUCT_OF_OTHER_MUTUAL", offer.mutual());
        }
        Fate fate = run.counter()
                .ask(
                        new TakeOutCover(
                                household.mutual(), household.number(), offer.code(), policy.date("StartDate")),
                        run.settings().key(policy));
        if (fate instanceof Fate.Imported) {
            ties.policy(policy.id(), policy.text("FamilyID"));
        }
        return fate;
    }

    private Fate premium(Row premium) {
        Ties.Household household = ties.family(ties.policy(premium.text("PolicyID")));
        Settings settings = run.settings();
        return run.counter().ask(Payments.command(premium, household, settings), settings.key(premium));
    }
}
