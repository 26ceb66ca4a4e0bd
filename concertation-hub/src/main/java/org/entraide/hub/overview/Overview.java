package org.entraide.hub.overview;

import java.time.YearMonth;
import java.util.List;

/**
 * The answer to a question about a place and a period.
 *
 * @param name of the mutual; for other places their code
 * @param totals of the whole period
 * @param rows the places within, largest first; none for a mutual
 * @param months the same figures month by month
 */
public record Overview(
        Place place, String name, Period period, Figures totals, List<Row> rows, List<Month> months, AsOf asOf) {

    public Overview {
        rows = List.copyOf(rows);
        months = List.copyOf(months);
    }

    /** One place within. */
    public record Row(Place place, String name, Figures figures) {}

    /** One month; stocks are those of its last day. */
    public record Month(YearMonth month, Figures figures) {}

    /**
     * How far the events behind the figures have been taken in.
     *
     * @param mutuals how many mutuals the figures count
     * @param streams in the order of the catalogue, those that something came from
     */
    public record AsOf(int mutuals, List<Position> streams) {

        public AsOf {
            streams = List.copyOf(streams);
        }

        /** How many streams of ledgers wait for missing or unreadable events: figures lack what follows in them. */
        public int heldBack() {
            return streams.stream().mapToInt(Position::heldBack).sum();
        }
    }

    /**
     * One stream, over all mutuals of the place.
     *
     * @param reached for one mutual the number of the last event taken in; for several the sum of these
     * @param heldBack ledgers whose stream is held back
     */
    public record Position(String stream, long reached, int heldBack) {}
}
