package org.entraide.hub.feed.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entraide.hub.feed.Grade;
import org.entraide.hub.feed.Views;
import org.entraide.hub.overview.Place;
import org.entraide.hub.overview.web.Links;
import org.entraide.hub.overview.web.Overviews;
import org.entraide.pages.Wording;
import org.springframework.web.util.UriComponentsBuilder;

/** What the page of a feed shows and offers. Templates know it as {@code f}. */
public record FeedPage(Wanted wanted, Wording wording, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    /** One thing to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** One item in words. */
    public record Line(String id, Instant time, String text) {}

    /** The latest items, the newest first, and the cursor right after them. */
    public record Lines(List<Line> lines, String cursor) {}

    static Stream<String> told(Grade grade) {
        return Views.types(grade);
    }

    public boolean isDigest() {
        return wanted.grade() == Grade.DIGEST;
    }

    public boolean isNarrowed() {
        return !wanted.types().isEmpty();
    }

    /** When it was told, by the hub's clock. */
    public String time(Line line) {
        return TIME.format(line.time().atZone(zone));
    }

    /** The overview of the same place. */
    public String overview() {
        Place place = wanted.place();
        return UriComponentsBuilder.fromPath("/concertation")
                .queryParam("level", Links.level(place))
                .queryParam("id", place.id())
                .build()
                .encode()
                .toUriString();
    }

    /** Where the script follows. */
    public String stream() {
        UriComponentsBuilder stream = UriComponentsBuilder.fromPath(FeedPages.PATH)
                .pathSegment(wanted.grade().id())
                .queryParam("level", Links.level(wanted.place()))
                .queryParam("id", wanted.place().id());
        if (isNarrowed()) {
            stream.queryParam("types", String.join(",", wanted.types()));
        }
        return stream.build().encode().toUriString();
    }

    List<Choice> places(List<Overviews.Named> around) {
        return around.stream()
                .map(each -> new Choice(
                        Links.value(each.place()),
                        Links.name(each.place(), each.name(), wording),
                        each.place().equals(wanted.place())))
                .toList();
    }

    List<Choice> kinds() {
        return told(wanted.grade())
                .map(type -> new Choice(
                        type,
                        wording.say("kind." + type),
                        !isNarrowed() || wanted.types().contains(type)))
                .toList();
    }

    Lines lines(Feeds.Latest latest, Cursors cursors) {
        Sentences sentences = Sentences.in(wording);
        List<Line> lines = latest.entries().stream()
                .map(entry -> new Line(entry.item().id(), entry.batch().at(), sentences.of(entry.item())))
                .toList();
        return new Lines(lines, cursors.write(latest.cursor()));
    }
}
