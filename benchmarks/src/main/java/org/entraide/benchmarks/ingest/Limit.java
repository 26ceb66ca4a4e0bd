package org.entraide.benchmarks.ingest;

import java.util.HashMap;
import java.util.Map;

/** Consume, parse, add up in a map: nothing is stored, so nobody can be faster with the same parser. */
final class Limit implements Ingestion {

    private static final int MOST = 2_000;

    @Override
    public Result run(Feed feed, Watch watch) throws Exception {
        Map<Cell, Long> cells = new HashMap<>();
        Records.each(
                feed,
                MOST,
                watch,
                records -> records.forEach(record -> {
                    Records.Read read = Records.read(record);
                    read.posting()
                            .movements()
                            .forEach(movement ->
                                    cells.merge(Cell.of(read.mutual(), movement), movement.by(), Long::sum));
                }));
        return new Result(watch.end(), Cell.texts(cells));
    }
}
