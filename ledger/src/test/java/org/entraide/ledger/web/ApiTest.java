package org.entraide.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.ledger.web.ShelfController.refused;

import java.util.Locale;
import java.util.Map;
import org.entraide.ledger.Answer;
import org.entraide.ledger.EventId;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client sees of a ledger over HTTP. */
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ShelfController shelf = new ShelfController();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(shelf)
            .setControllerAdvice(new ApiProblems(), new WrongMethods())
            .setCustomArgumentResolvers(new Submissions(), new AtLeastHeader())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
            .build();

    @Test
    void whatIsAcceptedIsCreatedWithItsPlace() throws Exception {
        shelf.answers(new Answer.Accepted(Map.of("receipt", "7"), 12, false));

        MockHttpServletResponse answer = send(filling("{\"jar\":\"a\",\"beans\":3}"));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"12\"");
        assertThat(answer.getHeader("Idempotent-Replayed")).isNull();
        assertThat(JSON.readTree(answer.getContentAsString()).path("receipt").asString())
                .isEqualTo("7");
    }

    @Test
    void aReplaySaysSo() throws Exception {
        shelf.answers(new Answer.Accepted(Map.of("receipt", "7"), 12, true));

        MockHttpServletResponse answer = send(filling("{\"jar\":\"a\",\"beans\":3}"));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void aRefusalNamesEveryReason() throws Exception {
        shelf.answers(refused(Refusal.of("TEXT_INVALID", "/jar"), Refusal.of("FIELD_UNKNOWN", "/x", "x")));

        JsonNode problem = problem(filling("{\"jar\":\"a\",\"beans\":3}"), 422, "refused");

        assertThat(problem.path("errors").size()).isEqualTo(2);
        assertThat(problem.path("errors").path(1).path("pointer").asString()).isEqualTo("/x");
        assertThat(problem.path("errors").path(1).path("message").asString()).contains("« x »");
        assertThat(problem.has("current")).isFalse();
    }

    @Test
    void aKeyForAnotherRequestIsRefused() throws Exception {
        shelf.answers(new Answer.KeyReused());

        problem(filling("{\"jar\":\"a\",\"beans\":3}"), 422, "key-reused");
    }

    @Test
    void aChangeMeanwhileIsShownAsItIsNow() throws Exception {
        shelf.answers(refused(Refusal.of(Refusal.CHANGED_MEANWHILE, "", 14)));

        JsonNode problem = problem(change().header("If-Match", "\"12\""), 412, "changed-meanwhile");

        assertThat(problem.path("current").path("beans").asInt()).isEqualTo(3);
        assertThat(problem.path("detail").asString()).contains("14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "W/\"12\"", "\"0\""})
    void aChangeGoesThroughWithTheEtagThatWasReceived(String etag) throws Exception {
        assertThat(send(change().header("If-Match", etag)).getStatus()).isEqualTo(200);
    }

    @Test
    void aChangeWithoutAnEtagIsAskedForOne() throws Exception {
        assertThat(code(problem(change(), 428, "bad-request"))).isEqualTo("IF_MATCH_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "*", "\"-1\"", "\"x\"", "\"1234567890123456789\"", "\"1\", \"2\"", ""})
    void anOddEtagIsMalformed(String etag) throws Exception {
        assertThat(code(problem(change().header("If-Match", etag), 400, "bad-request")))
                .isEqualTo("IF_MATCH_INVALID");
    }

    @Test
    void aWriteNeedsAKey() throws Exception {
        MockHttpServletRequestBuilder without = MockMvcRequestBuilders.post("/fillings")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"jar\":\"a\",\"beans\":3}");

        assertThat(code(problem(without, 400, "bad-request"))).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "é", "tab\there"})
    void anOddKeyIsMalformed(String key) throws Exception {
        MockHttpServletRequestBuilder odd = MockMvcRequestBuilders.post("/fillings")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"jar\":\"a\",\"beans\":3}");

        assertThat(code(problem(odd, 400, "bad-request"))).isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"jar":"a","beans":3                                   | JSON_MALFORMED | ''
                    {"jar":"a",,}                                          | JSON_MALFORMED | ''
                    {"jar":"a","beans":3,"extra":[{"colour":"x","weight":}]}| JSON_MALFORMED | ''
                    {"jar":"a","beans":3,"lid":true}                       | FIELD_UNKNOWN  | /lid
                    {"jar":"a","beans":3,"extra":[{"color":"red","weight":1}]} | FIELD_UNKNOWN  | /extra/0/color
                    {"jar":"a","beans":"many"}                             | VALUE_INVALID  | /beans
                    {"jar":"a","beans":3,"on":"2026-02-30"}                | VALUE_INVALID  | /on
                    {"jar":"a","beans":3,"extra":[{"colour":"red","weight":null}]} | VALUE_INVALID | /extra/0/weight
                    {"jar":"a","beans":99999999999}                        | VALUE_INVALID  | /beans
                    {"beans":3}                                            | FIELD_MISSING  | /jar
                    {"jar":"a"}                                            | VALUE_INVALID  | /beans
                    [1]                                                    | VALUE_INVALID  | ''
                    ''                                                     | BODY_MISSING   | ''
                    """)
    void aBodyThatCannotBeUnderstoodIsSaidWhere(String body, String code, String pointer) throws Exception {
        JsonNode problem = problem(filling(body), 400, "bad-request");

        assertThat(code(problem)).isEqualTo(code);
        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aFormIsNoJson() throws Exception {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post("/fillings")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("jar=a");

        problem(form, 415, "json-expected");
    }

    @Test
    void aMethodThatIsNotThereIsNamed() throws Exception {
        assertThat(problem(MockMvcRequestBuilders.delete("/fillings"), 405, "method-not-allowed")
                        .path("detail")
                        .asString())
                .contains("DELETE");
        assertThat(send(MockMvcRequestBuilders.delete("/fillings")).getHeader("Allow"))
                .isEqualTo("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "/jars/x?on=2026-03-02, PARAMETER_INVALID",
        "/jars/1?on=yesterday, PARAMETER_INVALID",
        "/jars/1, PARAMETER_MISSING"
    })
    void anOddParameterIsNamed(String path, String code) throws Exception {
        assertThat(code(problem(MockMvcRequestBuilders.get(path), 400, "bad-request")))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "'\"12\"', 12"})
    void aReaderMayAskForAtLeastABlock(String header, String position) throws Exception {
        assertThat(send(jar().header(AtLeast.HEADER, header)).getContentAsString())
                .endsWith(" " + position + "\"");
        assertThat(send(jar()).getContentAsString()).endsWith(" null\"");
        assertThat(code(problem(jar().header(AtLeast.HEADER, "soon"), 400, "bad-request")))
                .isEqualTo("AT_LEAST_INVALID");
    }

    @ParameterizedTest
    @EnumSource(LedgerAway.Cause.class)
    void whenTheLedgerIsAwayTheClientIsToldWhenToComeBack(LedgerAway.Cause cause) throws Exception {
        shelf.isAway(cause);

        MockHttpServletResponse answer = send(filling("{\"jar\":\"a\",\"beans\":3}"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("7");
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.getContentAsString()).path("type").asString())
                .isEqualTo("urn:entraide:problem:"
                        + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void aGapIsNoAnswerForAClient() {
        Replies replies = new Replies(new Texts());
        Answer gap = new Answer.Gap(new EventId("A", "b", 3), 2);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> replies.created(gap, Locale.FRENCH))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void problemsSpeakFrenchUnlessEnglishIsAskedFor() throws Exception {
        shelf.answers(new Answer.KeyReused());

        assertThat(title("en-GB")).isEqualTo("Key used before");
        assertThat(title("fr-SN")).isEqualTo("Clé déjà utilisée");
        assertThat(title("wo")).isEqualTo("Clé déjà utilisée");
    }

    private String title(String language) throws Exception {
        MockHttpServletRequestBuilder request = filling("{\"jar\":\"a\",\"beans\":3}");
        return problem(request.locale(Locale.forLanguageTag(language)), 422, "key-reused")
                .path("title")
                .asString();
    }

    private static MockHttpServletRequestBuilder filling(String body) {
        return MockMvcRequestBuilders.post("/fillings")
                .header("Idempotency-Key", "k")
                .locale(Locale.FRENCH)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder change() {
        return MockMvcRequestBuilders.post("/changes").header("Idempotency-Key", "k");
    }

    private static MockHttpServletRequestBuilder jar() {
        return MockMvcRequestBuilders.get("/jars/1?on=2026-03-02");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding(java.nio.charset.StandardCharsets.UTF_8);
        return response;
    }

    private JsonNode problem(MockHttpServletRequestBuilder request, int status, String type) throws Exception {
        MockHttpServletResponse answer = send(request);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.getContentAsString());
        assertThat(problem.path("type").asString()).isEqualTo("urn:entraide:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }

    private static String code(JsonNode problem) {
        return problem.path("errors").path(0).path("code").asString();
    }
}
