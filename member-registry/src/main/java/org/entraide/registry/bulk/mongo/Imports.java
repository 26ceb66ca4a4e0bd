package org.entraide.registry.bulk.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.ledger.mongo.Trouble;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Family.Fate;
import org.entraide.registry.bulk.mongo.Import.Progress;
import org.entraide.registry.bulk.mongo.Import.State;
import org.entraide.registry.mutual.Mutual;

/**
 * Uploaded lists: what they amount to in {@code imports}, their rows in {@code import_parts}. The rows are people, so
 * they go as soon as they are imported; what has to be mended goes when the clerk says so, or after {@link #KEPT}.
 */
public final class Imports {

    /** How long rows wait for a clerk. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** Most uploads of one mutual whose rows are here. */
    public static final int MOST_KEPT = 20;

    private static final int MOST_FAMILIES = 200;
    private static final int MOST_ROWS = 1_000;
    private static final int DUPLICATE = 11_000;

    private final MongoCollection<Import> imports;
    private final MongoCollection<Part> parts;
    private final MongoCollection<Document> holds;

    public Imports(MongoDatabase database) {
        WriteConcern safe = WriteConcern.MAJORITY.withJournal(true);
        imports = database.getCollection("imports", Import.class).withWriteConcern(safe);
        parts = database.getCollection("import_parts", Part.class).withWriteConcern(safe);
        holds = database.getCollection("import_holds").withWriteConcern(safe);
        imports.createIndex(Indexes.ascending("mutual"));
        imports.createIndex(Indexes.ascending("state"));
        parts.createIndex(Indexes.ascending("upload", "number"), new IndexOptions().unique(true));
    }

    /** Keeps an upload with its families; an earlier one of the same file by the same clerk makes room for it. */
    public void keep(Import upload, List<Family> families) {
        Trouble.asLedgerAway(() -> {
            imports.insertOne(upload);
            parts.insertMany(parts(upload.id(), families));
            return imports.updateOne(eq(upload.id()), set("state", State.CHECKED));
        });
        latest(upload.mutual(), MOST_KEPT).stream()
                .filter(other -> other.state() == State.CHECKED && !other.id().equals(upload.id()))
                .filter(other ->
                        other.digest().equals(upload.digest()) && other.actor().equals(upload.actor()))
                .forEach(this::drop);
    }

    private static List<Part> parts(String upload, List<Family> families) {
        List<Part> parts = new ArrayList<>();
        List<Family> together = new ArrayList<>();
        int rows = 0;
        for (Family family : families) {
            if (family.is(Fate.BEFORE)) {
                continue;
            }
            boolean full =
                    together.size() == MOST_FAMILIES || rows + family.rows().size() > MOST_ROWS;
            if (full && !together.isEmpty()) {
                parts.add(Part.of(upload, parts.size() + 1, together));
                together = new ArrayList<>();
                rows = 0;
            }
            together.add(family);
            rows += family.rows().size();
        }
        parts.add(Part.of(upload, parts.size() + 1, together));
        return parts;
    }

    /** @throws NotInScope when there is none, or not in this mutual, or the actor answers for others */
    public Import get(Scope scope, Mutual mutual, String id) {
        scope.requireMutual(mutual.network(), mutual.country(), mutual.code());
        Bson wanted = and(eq(id), eq("mutual", mutual.code()), ne("state", State.RECEIVED));
        return Optional.ofNullable(
                        Trouble.asLedgerAway(() -> imports.find(wanted).first()))
                .orElseThrow(NotInScope::new);
    }

    /** The uploads of a mutual, the latest first. */
    public List<Import> latest(Scope scope, Mutual mutual, int limit) {
        scope.requireMutual(mutual.network(), mutual.country(), mutual.code());
        return latest(mutual.code(), limit);
    }

    private List<Import> latest(String mutual, int limit) {
        return Trouble.asLedgerAway(() -> imports.find(and(eq("mutual", mutual), ne("state", State.RECEIVED)))
                .sort(descending("createdAt"))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    /** Goes through the families that have to be mended, in the order of the list, as long as it is told to go on. */
    public void wrong(Import upload, Predicate<Family> goesOn) {
        Trouble.asLedgerAway(() -> {
            for (Part part : parts.find(eq("upload", upload.id()))
                    .sort(ascending("number"))
                    .batchSize(4)) {
                boolean on = part.families().stream()
                        .filter(family -> family.is(Fate.WRONG))
                        .allMatch(goesOn);
                if (!on) {
                    break;
                }
            }
            return upload;
        });
    }

    /** Has a checked upload imported; nothing happens to one that was started before. */
    public void start(Import upload, String actor) {
        Trouble.asLedgerAway(() -> imports.updateOne(
                and(eq(upload.id()), eq("state", State.CHECKED)),
                combine(set("state", State.STARTED), set("actor", actor))));
    }

    /** Erases an upload that is not started, or what is left of one that is done. */
    public void erase(Import upload) {
        switch (upload.state()) {
            case RECEIVED, CHECKED -> drop(upload);
            case DONE -> forget(upload);
            case STARTED -> {}
        }
    }

    private void drop(Import upload) {
        Bson still = and(eq(upload.id()), or(eq("state", State.CHECKED), eq("state", State.RECEIVED)));
        Trouble.asLedgerAway(() ->
                imports.deleteOne(still).getDeletedCount() == 0 ? upload : parts.deleteMany(eq("upload", upload.id())));
    }

    private void forget(Import upload) {
        Trouble.asLedgerAway(() -> {
            parts.deleteMany(eq("upload", upload.id()));
            return imports.updateOne(eq(upload.id()), combine(set("kept", false), unset("file")));
        });
    }

    /** Erases what has waited for too long. Returns how many uploads. */
    public long sweep(Instant now) {
        Bson ripe = and(eq("kept", true), ne("state", State.STARTED), lt("createdAt", Date.from(now.minus(KEPT))));
        List<Import> old = Trouble.asLedgerAway(() -> imports.find(ripe).into(new ArrayList<>()));
        old.forEach(this::erase);
        return old.size();
    }

    // What follows is for the job alone.

    List<String> mutualsWithWork() {
        return Trouble.asLedgerAway(
                        () -> imports.find(eq("state", State.STARTED)).into(new ArrayList<>()))
                .stream()
                .map(Import::mutual)
                .distinct()
                .toList();
    }

    /** The import that was started and uploaded first. */
    Optional<Import> next(String mutual) {
        return Optional.ofNullable(Trouble.asLedgerAway(() -> imports.find(
                        and(eq("mutual", mutual), eq("state", State.STARTED)))
                .sort(ascending("createdAt"))
                .first()));
    }

    /** Takes or keeps the mutual for one program at a time; false while another has it. */
    boolean hold(String mutual, String holder, Instant now, Duration hold) {
        Bson free = and(eq(mutual), or(eq("holder", holder), lt("until", Date.from(now))));
        Document held = new Document("_id", mutual).append("holder", holder).append("until", Date.from(now.plus(hold)));
        return Trouble.asLedgerAway(() -> {
            try {
                holds.replaceOne(free, held, new ReplaceOptions().upsert(true));
                return true;
            } catch (MongoWriteException raced) {
                if (raced.getError().getCode() != DUPLICATE) {
                    throw raced;
                }
                return false;
            }
        });
    }

    void release(String mutual, String holder) {
        Trouble.asLedgerAway(() -> holds.deleteOne(and(eq(mutual), eq("holder", holder))));
    }

    Optional<Part> openPart(Import upload) {
        return Optional.ofNullable(Trouble.asLedgerAway(() -> parts.find(
                        and(eq("upload", upload.id()), eq("open", true)))
                .sort(ascending("number"))
                .first()));
    }

    /** Keeps what is left of a part, and the figures of the whole. */
    Progress settled(Import upload, Progress progress, Part part, Instant now) {
        Trouble.asLedgerAway(() -> parts.replaceOne(eq(part.id()), part));
        int imported = 0;
        int before = 0;
        int failed = 0;
        for (Document figures : Trouble.asLedgerAway(() -> parts.withDocumentClass(Document.class)
                .find(eq("upload", upload.id()))
                .projection(include("imported", "before", "failed"))
                .into(new ArrayList<>()))) {
            imported += figures.getInteger("imported");
            before += figures.getInteger("before");
            failed += figures.getInteger("failed");
        }
        return report(upload, progress.of(imported, before, failed, now));
    }

    Progress report(Import upload, Progress progress) {
        Trouble.asLedgerAway(() -> imports.updateOne(eq(upload.id()), set("progress", progress)));
        return progress;
    }

    /** The figures stay; the rows do as far as they have to be mended. */
    void done(Import upload) {
        List<Family> left = new ArrayList<>();
        wrong(upload, family -> !left.add(family));
        if (left.isEmpty()) {
            forget(upload);
        }
        Trouble.asLedgerAway(() -> imports.updateOne(eq(upload.id()), set("state", State.DONE)));
    }
}
