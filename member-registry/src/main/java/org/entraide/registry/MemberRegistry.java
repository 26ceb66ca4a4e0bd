package org.entraide.registry;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entraide.events.Event;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Log;
import org.entraide.ledger.web.Replies;
import org.entraide.ledger.web.Texts;
import org.entraide.ledger.wiring.Bureau;
import org.entraide.ledger.wiring.Installation;
import org.entraide.pages.Prints;
import org.entraide.registry.bulk.mongo.ImportRun;
import org.entraide.registry.bulk.mongo.Imports;
import org.entraide.registry.bulk.mongo.ListCheck;
import org.entraide.registry.bulk.web.ImportPages;
import org.entraide.registry.bulk.web.UploadPages;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.mongo.HouseholdHistory;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.MongoHouseholds;
import org.entraide.registry.household.mongo.MongoPeople;
import org.entraide.registry.household.mongo.OrphanSweep;
import org.entraide.registry.household.mongo.PeopleSearch;
import org.entraide.registry.household.web.ChangePages;
import org.entraide.registry.household.web.EntryPages;
import org.entraide.registry.household.web.HouseholdPages;
import org.entraide.registry.household.web.HouseholdSearch;
import org.entraide.registry.household.web.HouseholdSheet;
import org.entraide.registry.household.web.HouseholdViews;
import org.entraide.registry.household.web.HouseholdsController;
import org.entraide.registry.household.web.ReceiptPages;
import org.entraide.registry.household.web.SearchPages;
import org.entraide.registry.mutual.mongo.MongoMutuals;
import org.entraide.registry.mutual.web.MutualsController;
import org.entraide.registry.premium.mongo.DailyRun;
import org.entraide.registry.premium.web.PremiumsController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The member registry, put together: one per process. */
public final class MemberRegistry implements AutoCloseable {

    /** Name of the service and of its database. */
    public static final String NAME = "registry";

    /** How soon an import is taken up again that was left by a program that stopped, or by trouble with the store. */
    private static final int IMPORTS_SECONDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(MemberRegistry.class);

    private final Bureau<RegistryCommand, Event> bureau;
    private final Households households;
    private final MongoMutuals mutuals;
    private final HouseholdViews views;
    private final HouseholdSearch search;
    private final HouseholdHistory history;
    private final OrphanSweep orphans;
    private final DailyRun daily;
    private final ListCheck lists;
    private final Imports imports;
    private final ImportRun importRun;
    private final Clock clock;
    private final Texts texts = new Texts("registry.messages");
    private final Texts pageTexts = new Texts("pages.messages", "registry.messages", "registre.messages");
    private final Texts importTexts =
            new Texts("pages.messages", "registry.messages", "registre.messages", "registre.import");
    private final Replies replies = new Replies(texts);
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("registry-sweep").factory());

    private final ScheduledExecutorService importer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("registry-imports").factory());

    /** Puts everything together; nothing runs yet. */
    public MemberRegistry(Installation installation, Log log) {
        clock = installation.clock();
        RegistryBook book = new RegistryBook();
        bureau = new Bureau<>(NAME, book, installation, log);
        MongoPeople people = new MongoPeople(bureau.database(), bureau.blocks(), clock);
        households = new Households(bureau.ledgers(), people);
        mutuals = new MongoMutuals(bureau.views(), bureau.ledgers());
        MongoHouseholds stored = new MongoHouseholds(bureau.views(), bureau.ledgers());
        views = new HouseholdViews(mutuals, stored, people, clock, texts);
        search = new HouseholdSearch(new PeopleSearch(bureau.database()), people, stored, views);
        history = new HouseholdHistory(bureau.blocks(), bureau.views(), new RegistryFacts());
        orphans = new OrphanSweep(bureau.database(), bureau.blocks(), clock);
        daily = new DailyRun(bureau.views(), bureau.blocks(), bureau.ledgers(), clock);
        lists = new ListCheck(book, bureau.views(), bureau.blocks(), people, clock);
        imports = new Imports(bureau.database());
        importRun = new ImportRun(imports, households, bureau.ledgers(), bureau.blocks(), clock);
    }

    /** Starts publishing, sweeping and assessing dues once an hour, and taking up imports that were left. */
    public void start() {
        bureau.start();
        var _ = sweeper.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
        var _ = importer.scheduleWithFixedDelay(importRun::wake, 0, IMPORTS_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        importRun.close();
        importer.shutdownNow();
        sweeper.shutdownNow();
        bureau.close();
    }

    /** The write side: ledgers, their verification and rebuild, and the relay. */
    public Bureau<RegistryCommand, Event> bureau() {
        return bureau;
    }

    /** The one way in for commands without people. */
    public Ledgers<RegistryCommand, Event> ledgers() {
        return bureau.ledgers();
    }

    /** The one way in for people. */
    public Households households() {
        return households;
    }

    MutualsController mutualsController() {
        return new MutualsController(ledgers(), mutuals, replies);
    }

    HouseholdsController householdsController() {
        return new HouseholdsController(ledgers(), households, views, search, replies);
    }

    SearchPages searchPages() {
        return new SearchPages(views, search, pageTexts);
    }

    HouseholdPages householdPages() {
        return new HouseholdPages(views, sheet(), pageTexts);
    }

    ChangePages changePages() {
        return new ChangePages(ledgers(), households, views, search, sheet());
    }

    ReceiptPages receiptPages(Prints prints) {
        return new ReceiptPages(views, history, prints, pageTexts);
    }

    EntryPages entryPages() {
        return new EntryPages(households, views, search, pageTexts);
    }

    private HouseholdSheet sheet() {
        return new HouseholdSheet(views, history, pageTexts);
    }

    UploadPages uploadPages() {
        return new UploadPages(mutuals, lists, imports, clock, importTexts);
    }

    ImportPages importPages() {
        return new ImportPages(mutuals, imports, importRun, importTexts);
    }

    PremiumsController premiumsController() {
        return new PremiumsController(ledgers(), views, replies);
    }

    /** Assesses what is owed by today. It runs by itself every hour; a clock that was moved may ask for it. */
    public DailyRun dailyRun() {
        return daily;
    }

    private void sweep() {
        try {
            LOG.info("dues of {} households were assessed", daily.run());
            LOG.info("swept {} versions of people that no ledger names", orphans.sweep());
            LOG.info("erased {} lists that waited for too long", imports.sweep(clock.instant()));
        } catch (LedgerAway away) {
            LOG.warn("dues are assessed and people are swept later", away);
        }
    }
}
