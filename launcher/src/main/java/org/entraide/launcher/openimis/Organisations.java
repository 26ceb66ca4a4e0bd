package org.entraide.launcher.openimis;

import java.util.ArrayList;
import java.util.List;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;

/** First stage: regions become mutuals, products become their packages. */
final class Organisations {

    private final Run run;
    private final Places places;
    private final Ties ties;

    Organisations(Run run, Places places, Ties ties) {
        this.run = run;
        this.places = places;
        this.ties = ties;
    }

    void bring() {
        run.each("tblLocations", places.regions(), this::mutual);
        List<Row> limits = new ArrayList<>(run.tables().current("tblProductItems", "ProdItemID"));
        limits.addAll(run.tables().current("tblProductServices", "ProdServiceID"));
        Products products = new Products(limits, run.settings());
        run.each("tblProduct", run.tables().current("tblProduct", "ProdID"), row -> product(row, products));
    }

    private Fate mutual(Row region) {
        String name = region.text("LocationName");
        Settings settings = run.settings();
        return run.counter()
                .ask(
                        new RegisterMutual(
                                places.mutualOf(region),
                                settings.network(),
                                settings.country(),
                                name,
                                name,
                                settings.currency()),
                        settings.key(region));
    }

    private Fate product(Row product, Products products) {
        run.tables().need("tblProductItems", "tblProductServices");
        String mutual = places.mutualAt(product.text("LocationId"));
        Fate fate = run.counter()
                .ask(products.command(product, mutual), run.settings().key(product));
        if (fate instanceof Fate.Imported) {
            ties.product(product.id(), new Ties.Offer(mutual, product.text("ProductCode")));
        }
        return fate;
    }
}
