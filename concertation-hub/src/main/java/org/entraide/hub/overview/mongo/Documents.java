package org.entraide.hub.overview.mongo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.entraide.hub.overview.Cells;
import org.entraide.hub.overview.Checkpoint;
import org.entraide.hub.overview.Counter;
import org.entraide.hub.overview.DeadLetter;
import org.entraide.hub.overview.Group;
import org.entraide.hub.overview.Mark;
import org.entraide.hub.overview.Profile;
import org.entraide.hub.overview.Shard;

/** Figures to documents and back. Mutuals and sources come from outside: they are values, never names of fields. */
final class Documents {

    private Documents() {}

    static Document of(Group group) {
        List<Document> cells = new ArrayList<>();
        group.cells()
                .forEach((mutual, own) -> own.months()
                        .forEach((month, counters) -> cells.add(new Document("mutual", mutual)
                                .append("month", month.toString())
                                .append("counters", counters(counters)))));
        List<Document> profiles =
                group.profiles().values().stream().map(Documents::of).toList();
        return shard(group.id(), group.shard())
                .append("shard", group.shard().id())
                .append("group", group.number())
                .append("offset", group.offset())
                .append("cells", cells)
                .append("profiles", profiles);
    }

    static Group group(Document document) {
        Map<String, Cells> cells = new HashMap<>();
        for (Document cell : document.getList("cells", Document.class)) {
            Cells own = cells.computeIfAbsent(cell.getString("mutual"), _ -> new Cells());
            YearMonth month = YearMonth.parse(cell.getString("month"));
            cell.get("counters", Document.class)
                    .forEach((counter, value) -> own.add(month, Counter.parse(counter), (Long) value));
        }
        Map<String, Profile> profiles = new HashMap<>();
        for (Document profile : document.getList("profiles", Document.class)) {
            profiles.put(profile.getString("mutual"), profile(profile));
        }
        return new Group(shard(document), document.getInteger("group"), document.getLong("offset"), cells, profiles);
    }

    static Document of(Checkpoint checkpoint) {
        List<Document> marks = new ArrayList<>();
        checkpoint
                .marks()
                .forEach((source, mark) -> marks.add(new Document("of", source)
                        .append("reached", mark.reached())
                        .append("seen", mark.seen())
                        .append("cause", mark.cause().name())));
        return shard(checkpoint.shard().id(), checkpoint.shard())
                .append("offset", checkpoint.offset())
                .append("watermarks", marks);
    }

    static Checkpoint checkpoint(Document document) {
        Map<String, Mark> marks = new HashMap<>();
        for (Document mark : document.getList("watermarks", Document.class)) {
            Mark.Cause cause = Mark.Cause.valueOf(mark.getString("cause"));
            marks.put(mark.getString("of"), new Mark(mark.getLong("reached"), mark.getLong("seen"), cause));
        }
        return new Checkpoint(shard(document), document.getLong("offset"), marks);
    }

    static Document of(DeadLetter letter) {
        return shard(letter.id(), letter.shard())
                .append("offset", letter.offset())
                .append("node", letter.node())
                .append("event", letter.event())
                .append("cause", letter.cause().name())
                .append("detail", letter.detail());
    }

    private static Document counters(Map<Counter, Long> counters) {
        Document document = new Document();
        counters.forEach((counter, value) -> document.append(counter.text(), value));
        return document;
    }

    private static Document of(Profile profile) {
        return new Document("mutual", profile.mutual())
                .append("network", profile.network())
                .append("country", profile.country())
                .append("region", profile.region())
                .append("name", profile.name())
                .append("currency", profile.currency());
    }

    private static Profile profile(Document document) {
        return new Profile(
                document.getString("mutual"),
                document.getString("network"),
                document.getString("country"),
                document.getString("region"),
                document.getString("name"),
                document.getString("currency"));
    }

    private static Document shard(String id, Shard shard) {
        return new Document("_id", id)
                .append("topic", shard.topic())
                .append("topicId", shard.topicId())
                .append("partition", shard.number());
    }

    private static Shard shard(Document document) {
        return new Shard(document.getString("topic"), document.getString("topicId"), document.getInteger("partition"));
    }
}
