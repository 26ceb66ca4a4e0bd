package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** The text of a block keeps the events' own texts, character by character. */
class BlockBodyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Example
    void oddSpacingEscapesAndNumbersStayAsTheyAre() {
        List<String> texts = List.of(
                "{}",
                "[]",
                "{ \"a\" :\t[ 1 , 2.50, -0, 1E3 ] }",
                "{\"a\":\"\\u00e9\\/\\\\\\\"\\n\"}",
                "{\"a\":\"é ɓ ŋ 🌾 ﷽\"}",
                "{\"data\":{\"data\":[[[{}]]]},\"events\":[]}",
                "\"a text alone\"",
                "12.50",
                "null",
                "{\"long\":\"" + "é🌾".repeat(40_000) + "\"}");

        List<Entry> entries = List.of(entry("c1", Map.of(), texts), entry("c2", Map.of("id", "é\"\\"), List.of()));

        assertThat(BlockBody.read(BlockBody.write(entries))).isEqualTo(entries);
    }

    @Example
    void anEmptyBlockReads() {
        assertThat(BlockBody.read(BlockBody.write(List.of()))).isEmpty();
    }

    @Example
    void aBodyThatLacksSomethingIsNotGuessedAt() {
        assertThatThrownBy(() -> BlockBody.read("{\"entries\":[{\"command\":\"c1\"}]}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void whateverIsWrittenReadsTheSame(@ForAll("entries") List<Entry> entries) {
        String body = BlockBody.write(entries);

        assertThat(BlockBody.read(body)).isEqualTo(entries);
        assertThat(BlockBody.write(BlockBody.read(body))).isEqualTo(body);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> ids =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12);
        Arbitrary<Map<String, String>> outcomes = Arbitraries.maps(ids, whole()).ofMaxSize(3);
        return Combinators.combine(ids, whole(), outcomes, data().list().ofMaxSize(4))
                .as((command, actor, outcome, data) -> entry(command + actor, outcome, data))
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<String> data() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                whole().map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.of(Boolean.TRUE, Boolean.FALSE).map(bool -> (Object) bool));
        Arbitrary<Object> node = Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(list -> (Object) list),
                        Arbitraries.maps(whole(), inner).ofMaxSize(3).map(map -> (Object) map)),
                0,
                3);
        return Combinators.combine(node, Arbitraries.of(true, false))
                .as((value, pretty) -> pretty
                        ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                        : JSON.writeValueAsString(value));
    }

    /** Any characters, from every plane, but no half ones. */
    private static Arbitrary<String> whole() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(8)
                .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
    }

    private static Entry entry(String command, Map<String, String> outcome, List<String> data) {
        List<Written> events =
                data.stream().map(text -> new Written("A.v1", "a", 7, text)).toList();
        return new Entry(command, "awa", "digest", "", outcome, events);
    }
}
