package org.entraide.hub.feed.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entraide.access.Actor;
import org.entraide.access.NotInScope;
import org.entraide.access.Permission;
import org.entraide.hub.feed.Grade;
import org.entraide.hub.feed.Item;
import org.entraide.hub.feed.Views;
import org.entraide.hub.overview.Place;
import org.entraide.hub.overview.web.Overviews;
import org.entraide.hub.overview.web.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What somebody follows: a wish narrowed by who they are.
 *
 * @param types names of events; none stands for all
 */
public record Wanted(Grade grade, Place place, Set<String> types) {

    /**
     * Reads a request's parameters.
     *
     * @throws NotInScope when the grade or the place is not there, or the place is not the actor's to see
     */
    static Wanted of(
            Actor actor,
            Overviews overviews,
            String grade,
            @Nullable String level,
            @Nullable String id,
            @Nullable List<String> types) {
        Grade wanted = Grade.of(grade).orElseThrow(NotInScope::new);
        actor.require(permission(wanted));
        try {
            Place place = overviews.place(actor.scope(), level, id);
            return new Wanted(wanted, place, known(wanted, types == null ? List.of() : types));
        } catch (Question.Unclear unclear) {
            throw new FeedRefused(HttpStatus.BAD_REQUEST, "FEED_UNCLEAR", unclear.parameter());
        }
    }

    static Permission permission(Grade grade) {
        return switch (grade) {
            case DIGEST -> Permission.READ_DIGEST;
            case EVENTS -> Permission.READ_EVENTS;
        };
    }

    private static Set<String> known(Grade grade, List<String> asked) {
        Set<String> known = Views.types(grade).collect(Collectors.toCollection(TreeSet::new));
        Set<String> types = asked.stream()
                .flatMap(each -> Stream.of(each.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String type : types) {
            if (!known.contains(type)) {
                throw new FeedRefused(HttpStatus.BAD_REQUEST, "FEED_TYPE_UNKNOWN", String.join(", ", known));
            }
        }
        return types;
    }

    boolean holds(Item item) {
        return grade.tells(item.kind())
                && (types.isEmpty() || types.contains(item.type()))
                && item.subject().within(place);
    }
}
