package org.entraide.benchmarks.ingest;

import java.util.List;
import java.util.Map;
import org.entraide.benchmarks.ingest.Watch.Taking;

/** One way from events to cells. It begins with nothing each time. */
interface Ingestion {

    /** Reads the whole feed. The watch is begun with the first event. */
    Result run(Feed feed, Watch watch) throws Exception;

    /** Processes beside this one that work for it. */
    default List<ProcessHandle> servers() {
        return List.of();
    }

    /**
     * What came of it.
     *
     * @param cells what is stored, by {@link Cell#text}
     */
    record Result(Taking taking, Map<String, Long> cells) {
        public Result {
            cells = Map.copyOf(cells);
        }
    }
}
