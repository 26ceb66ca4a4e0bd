package org.entraide.registry.bulk.mongo;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Family.Fate;

/**
 * Some households of an upload: imported together, then kept only as far as they have to be mended.
 *
 * @param upload id of the import
 * @param number 1, 2, 3…
 * @param open whether households of it wait to be imported
 * @param imported how many were, by this import
 * @param before how many were there
 * @param failed how many turned out wrong only when they were imported
 */
public record Part(
        @BsonId String id,
        String upload,
        int number,
        List<Family> families,
        boolean open,
        int imported,
        int before,
        int failed) {

    public Part {
        families = List.copyOf(families);
    }

    static Part of(String upload, int number, List<Family> families) {
        boolean open = families.stream().anyMatch(family -> family.is(Fate.READY));
        return new Part(upload + "/" + number, upload, number, families, open, 0, 0, 0);
    }

    /** What is left of it, once its households met their fates. */
    Part settled(List<Family> met, int nowImported, int nowBefore) {
        List<Family> wrong =
                met.stream().filter(family -> family.is(Fate.WRONG)).toList();
        int wrongBefore =
                (int) families.stream().filter(family -> family.is(Fate.WRONG)).count();
        return new Part(id, upload, number, wrong, false, nowImported, nowBefore, wrong.size() - wrongBefore);
    }
}
