package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.nio.file.Path;
import java.util.Set;
import org.entraide.access.Actor;
import org.entraide.access.NotInScope;
import org.entraide.access.NotPermitted;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.ledger.web.ApiProblems;
import org.entraide.ledger.web.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The interface as clients meet it. */
class HttpTest {

    private static final String CLAIMS = "/api/claims/v1/mutuals/" + MUTUAL + "/claims";
    private static final String COUNTER = "/api/claims/v1/mutuals/" + MUTUAL;
    private static final String NETWORK = "/api/claims/v1/networks/WA";
    private static final Actor CLERK = actor(Role.CLERK, new Scope.Mutual(MUTUAL));
    private static final Actor NEIGHBOUR = actor(Role.CLERK, new Scope.Mutual("SN-THI-0008"));
    private static final Actor REGION = actor(Role.REGIONAL_COORDINATOR, new Scope.Network("WA"));
    private static final String CONTRACT = """
            {"provider":"PS03","name":"Poste","level":"POST","region":"Thiès","tariff":"T1","from":"2026-01-01"}""";
    private static final String TARIFF = """
            {"tariff":"T1","effectiveFrom":"2026-01-01","currency":"XOF",
             "prices":[{"act":"CONS","name":"Consultation","category":"CONSULTATION","amount":1000}]}""";
    private static final String CLAIM = """
            {"member":"000012-01","provider":"PS03","externalReference":"F-1","careFrom":"2026-05-03",
             "careTo":"2026-05-03","currency":"XOF","lines":[{"act":"CONS","quantity":1,"unitPrice":1500}]}""";

    @TempDir
    Path directory;

    private Programme programme;
    private MockMvcTester http;
    private Actor signedIn = CLERK;
    private int keys;

    @BeforeEach
    void open() {
        programme = new Programme(directory);
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        programme.processor.claimsController(),
                        programme.processor.networksController(),
                        programme.processor.counterController())
                .setControllerAdvice(new ApiProblems(), new Doors())
                .setCustomArgumentResolvers(new Submissions(), new SignedIn())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(strict))
                .build());
        programme.deliver("thies", 1, Thies.registered());
        programme.deliver("thies", 2, Thies.benefits(20, 40_000L));
        programme.deliver("thies", 1, Thies.member(MOTHER));
        programme.deliver("thies", 2, Thies.covered());
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void fromContractToTheTraceOfAClaim() throws Exception {
        signedIn = REGION;
        assertThat(post(NETWORK + "/providers", CONTRACT).getStatus()).isEqualTo(201);
        assertThat(post(NETWORK + "/tariffs", TARIFF).getContentAsString()).contains("\"version\":\"1\"");
        assertThat(get(NETWORK + "/providers").getContentAsString()).contains("\"provider\":\"PS03\"");
        assertThat(get(NETWORK + "/tariffs").getContentAsString()).contains("\"effectiveFrom\":\"2026-01-01\"");
        assertThat(get(NETWORK + "/tariffs/T1/versions/1").getContentAsString()).contains("\"amount\":1000");
        signedIn = CLERK;
        MockHttpServletResponse created = post(CLAIMS, CLAIM);
        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getContentAsString()).contains("\"claim\":\"000001\"");
        MockHttpServletResponse got = get(CLAIMS + "/000001");
        assertThat(got.getHeader("ETag")).isEqualTo(created.getHeader("ETag"));
        assertThat(got.getContentAsString())
                .contains("\"state\":\"APPROVED\"", "\"payable\":{\"amount\":800,\"currency\":\"XOF\"}")
                .contains("Facturé 1500 l’unité ; le tarif admet 1000.");
        assertThat(http.get()
                        .uri(CLAIMS + "/000001")
                        .header("Accept-Language", "en")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("Billed 1500 a unit; the tariff allows 1000.");
    }

    @Test
    void theSameInvoiceIsAnsweredWithItsNumberAnd200() throws Exception {
        post(CLAIMS, CLAIM);
        MockHttpServletResponse again = post(CLAIMS, CLAIM);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).contains("\"claim\":\"000001\"");
    }

    @Test
    void someoneElsesClaimIsNotThere() throws Exception {
        post(CLAIMS, CLAIM);
        signedIn = NEIGHBOUR;
        assertThat(get(CLAIMS + "/000001").getStatus()).isEqualTo(404);
        assertThat(get(CLAIMS).getStatus()).isEqualTo(404);
        assertThat(post(CLAIMS, CLAIM).getStatus()).isEqualTo(404);
        signedIn = REGION;
        assertThat(get(CLAIMS).getStatus()).isEqualTo(403);
        signedIn = CLERK;
        assertThat(get(NETWORK + "/providers").getStatus()).isEqualTo(403);
        assertThat(get(CLAIMS + "/000002").getStatus()).isEqualTo(404);
    }

    @Test
    void aListGoesOnWhereItsLinkSaysAndKnowsStates() throws Exception {
        for (int i = 0; i < 3; i++) {
            programme.ask(claim(MOTHER, null, line("CONS", 1, 1_000)));
        }
        MockHttpServletResponse first = get(CLAIMS + "?limit=2&state=PENDED");
        assertThat(first.getContentAsString()).contains("000001", "000002").doesNotContain("000003");
        String next = String.valueOf(first.getHeader("Link"));
        assertThat(next).startsWith("<").endsWith(">; rel=\"next\"");
        MockHttpServletResponse second = get(next.substring(1, next.indexOf('>')));
        assertThat(second.getContentAsString()).contains("\"claim\":\"000003\"").doesNotContain("\"claim\":\"000002\"");
        assertThat(second.getHeader("Link")).isNull();
        assertThat(get(CLAIMS + "?state=APPROVED").getContentAsString()).isEqualTo("{\"items\":[]}");
        assertThat(get(CLAIMS + "?limit=201").getStatus()).isEqualTo(400);
        assertThat(get(CLAIMS + "?state=LOST").getStatus()).isEqualTo(400);
    }

    @Test
    void eligibilityIsAnsweredInOneRoundTripAndStoresNothing() throws Exception {
        signedIn = REGION;
        post(NETWORK + "/providers", CONTRACT);
        post(NETWORK + "/tariffs", TARIFF);
        signedIn = CLERK;
        assertThat(ask("{\"member\":\"000012-01\",\"careFrom\":\"2026-05-03\"}").getContentAsString())
                .contains("\"covered\":true", "\"patientSharePercent\":20")
                .contains("\"left\":{\"amount\":40000,\"currency\":\"XOF\"}")
                .doesNotContain("APPROVED");
        String question = """
                {"member":"000012-01","provider":"PS03","careFrom":"2026-05-03","lines":[{"act":"CONS"}]}""";
        assertThat(ask(question).getContentAsString())
                .contains("\"state\":\"APPROVED\"", "\"accepted\":1000", "\"payable\":{\"amount\":800,")
                .contains("\"leftAfter\":{\"amount\":39200,");
        assertThat(ask(question.replace("2026-05-03", "2025-05-03")).getContentAsString())
                .contains("\"covered\":false", "ne commence que le");
        assertThat(ask(question.replace("000012-01", "000099-01")).getContentAsString())
                .contains("\"awaits\":[\"" + MUTUAL + "/member/000099-01\"]", "\"covered\":null");
        assertThat(ask(question.replace("2026-05-03", "2027-05-03")).getStatus())
                .isEqualTo(422);
        assertThat(ask("{}").getStatus()).isEqualTo(400);
        assertThat(get(CLAIMS).getContentAsString()).isEqualTo("{\"items\":[]}");
        post(CLAIMS, CLAIM);
        assertThat(ask(CLAIM).getContentAsString()).contains("\"alreadyEntered\":\"000001\"");
    }

    @Test
    void aCounterReadsProvidersAndPricesOfItsNetworkAndNobodyElses() throws Exception {
        signedIn = REGION;
        post(NETWORK + "/providers", CONTRACT);
        post(NETWORK + "/tariffs", TARIFF);
        assertThat(get(COUNTER + "/providers").getStatus()).isEqualTo(403);
        signedIn = CLERK;
        assertThat(get(COUNTER + "/providers").getContentAsString()).contains("\"provider\":\"PS03\"");
        assertThat(get(COUNTER + "/providers/PS03?on=2026-05-03").getContentAsString())
                .contains("\"tariff\":\"T1\",\"version\":1", "\"act\":\"CONS\"", "\"amount\":1000");
        assertThat(get(COUNTER + "/providers/PS03?on=2025-05-03").getContentAsString())
                .contains("\"tariff\":null", "\"prices\":[]");
        assertThat(get(COUNTER + "/providers/PS04").getStatus()).isEqualTo(404);
        signedIn = NEIGHBOUR;
        assertThat(get(COUNTER + "/providers").getStatus()).isEqualTo(404);
        assertThat(get(COUNTER + "/providers/PS03").getStatus()).isEqualTo(404);
        assertThat(ask("{\"member\":\"000012-01\"}").getStatus()).isEqualTo(404);
    }

    @Test
    void badInputIsExplainedAndChangesNothing() throws Exception {
        assertThat(post(CLAIMS, CLAIM.replace("1500", "15.5")).getContentAsString())
                .contains("\"pointer\":\"/lines/0/unitPrice\"", "VALUE_INVALID");
        assertThat(post(CLAIMS, CLAIM.replace("\"act\"", "\"akt\"")).getContentAsString())
                .contains("FIELD_UNKNOWN");
        assertThat(post(CLAIMS, CLAIM.replace("{\"act\":\"CONS\",\"quantity\":1,\"unitPrice\":1500}", "null"))
                        .getContentAsString())
                .contains("FIELD_MISSING");
        assertThat(post(CLAIMS, CLAIM.replace("2026-05-03", "2026-02-30")).getStatus())
                .isEqualTo(400);
        MockHttpServletResponse refused = post(CLAIMS, CLAIM.replace("2026-05-03", "2027-05-03"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("C06_IN_THE_FUTURE", "Ce jour n’est pas encore venu.");
        assertThat(get(CLAIMS).getContentAsString()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void anotherInvoiceWithATakenNumberIsAProblem() throws Exception {
        assertThat(post(CLAIMS, CLAIM).getStatus()).isEqualTo(201);
        assertThat(post(CLAIMS, CLAIM).getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = post(CLAIMS, CLAIM.replace("000012-01", "000012-02"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("\"code\":\"C08\"", "\"pointer\":\"/externalReference\"", "est déjà la demande 000001");
        assertThat(ask(CLAIM.replace("1500", "1400")).getContentAsString()).contains("C08");
        assertThat(get(CLAIMS).getContentAsString()).contains("000001").doesNotContain("000002");
    }

    private MockHttpServletResponse post(String uri, String body) {
        keys++;
        return http.post()
                .uri(uri)
                .header("Idempotency-Key", "http-" + keys)
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse ask(String question) {
        return post(COUNTER + "/eligibility", question);
    }

    private MockHttpServletResponse get(String uri) {
        return http.get().uri(uri).header("Accept-Language", "fr").exchange().getResponse();
    }

    private static Actor actor(Role role, Scope scope) {
        return new Actor("u-1", "Awa", Set.of(role), scope);
    }

    private final class SignedIn implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Actor.class);
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return signedIn;
        }
    }

    /** The statuses that the access module answers with. */
    @ControllerAdvice
    static final class Doors {

        @ExceptionHandler(NotInScope.class)
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void notInScope() {}

        @ExceptionHandler(NotPermitted.class)
        @ResponseStatus(HttpStatus.FORBIDDEN)
        void notPermitted() {}
    }
}
