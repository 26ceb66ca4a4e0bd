package org.entraide.hub.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OverviewControllerTest {

    private static final String PATH = "/api/hub/v1/overview";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static HttpResponse<String> ask(String user, String query) {
        return new Browser(HubProgram.port()).api(user, PATH + query);
    }

    private static JsonNode answer(String user, String query) {
        HttpResponse<String> response = ask(user, query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void monthsAndRowsSumToTheTotals() {
        JsonNode network = answer(HubProgram.COORDINATOR, "?level=network&id=WA&from=2024-01&to=2024-12");
        for (JsonNode total : network.at("/totals/amounts")) {
            String currency = total.get("currency").asString();
            for (String part : List.of("premiumsDue", "premiumsCollected", "premiumsEarned", "billed", "payable")) {
                assertThat(sum(network.get("rows"), currency, part))
                        .isEqualTo(total.get(part).asLong())
                        .isPositive();
                assertThat(sum(network.get("months"), currency, part))
                        .isEqualTo(total.get(part).asLong());
            }
        }
        assertThat(network.at("/months")).hasSize(12);
        assertThat(network.at("/months/11/figures/beneficiaries").asLong())
                .isEqualTo(network.at("/totals/beneficiaries").asLong())
                .isPositive();
        assertThat(network.at("/dataAsOf/mutuals").asInt()).isEqualTo(4);
        assertThat(network.at("/dataAsOf/heldBackStreams").asInt()).isZero();
    }

    private static long sum(JsonNode parts, String currency, String part) {
        long sum = 0;
        for (JsonNode each : parts) {
            for (JsonNode amounts : each.at("/figures/amounts")) {
                sum += amounts.get("currency").asString().equals(currency)
                        ? amounts.get(part).asLong()
                        : 0;
            }
        }
        return sum;
    }

    @Test
    void withoutParametersItIsOnesScopeInTheYearUpToTheLastActivity() {
        JsonNode mutual = answer(HubProgram.MANAGER, "");
        assertThat(mutual.get("level").asString()).isEqualTo("mutual");
        assertThat(mutual.get("id").asString()).isEqualTo("SN-THI-0007");
        assertThat(mutual.get("from").asString()).isEqualTo("2024-01");
        assertThat(mutual.get("to").asString()).isEqualTo("2024-12");
    }

    @Test
    void anUndefinedRatioIsNull() {
        JsonNode before = answer(HubProgram.MANAGER, "?from=2019-01&to=2019-12");
        assertThat(before.at("/totals/amounts/0/premiumsEarned").asLong()).isZero();
        assertThat(before.at("/totals/amounts/0").has("claimsRatio")).isTrue();
        assertThat(before.at("/totals/amounts/0/claimsRatio").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "?level=village, UNCLEAR_LEVEL",
        "?level=country, UNCLEAR_ID",
        "?from=2024-1&to=2024-12, UNCLEAR_FROM",
        "?from=2024-01, UNCLEAR_TO",
        "?from=2024-02&to=2024-01, UNCLEAR_TO",
        "?from=2014-01&to=2024-01, UNCLEAR_TO"
    })
    void aWrongParameterIsAProblemThatSaysWhatToDo(String query, String code) {
        HttpResponse<String> response = ask(HubProgram.COORDINATOR, query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "demo-federation-sn, ?level=network&id=WA, 404",
        "demo-federation-sn, ?level=country&id=GN, 404",
        "demo-gerant-sn-thi-0007, ?level=mutual&id=SN-DKR-0001, 404",
        "demo-region-wa, ?level=mutual&id=SN-NOW-9999, 404",
        "demo-region-wa, ?level=country&id=ZZ, 404",
        "demo-guichet-sn-thi-0007, '', 403",
        "nobody, '', 401"
    })
    void scopeAndRoleDecide(String user, String query, int status) {
        assertThat(ask(user, query).statusCode()).isEqualTo(status);
    }
}
