package org.entraide.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleTest {

    private static Actor holding(Role... roles) {
        return new Actor("awa", "Awa", Set.of(roles), new Scope.Mutual("SN-THI-0007"));
    }

    private static Set<Permission> permissionsOf(Role... roles) {
        return Arrays.stream(Permission.values()).filter(holding(roles)::may).collect(Collectors.toSet());
    }

    @Test
    void anAdministratorSeesNoInsuranceData() {
        assertThat(permissionsOf(Role.ADMINISTRATOR))
                .containsExactlyInAnyOrder(Permission.MANAGE_USERS, Permission.OBSERVE);
    }

    @Test
    void anAuditorWritesNothing() {
        assertThat(permissionsOf(Role.AUDITOR))
                .containsExactlyInAnyOrder(
                        Permission.READ_HOUSEHOLDS,
                        Permission.READ_CLAIMS,
                        Permission.READ_FIGURES,
                        Permission.READ_DIGEST,
                        Permission.READ_EVENTS,
                        Permission.OBSERVE);
    }

    @Test
    void federationsAndRegionsSeeFiguresAndNoHouseholds() {
        EnumSet<Permission> people = EnumSet.of(
                Permission.READ_HOUSEHOLDS,
                Permission.WRITE_HOUSEHOLDS,
                Permission.READ_CLAIMS,
                Permission.WRITE_CLAIMS,
                Permission.TAKE_PAYMENTS);
        assertThat(permissionsOf(Role.FEDERATION_OFFICER))
                .contains(Permission.READ_FIGURES)
                .doesNotContainAnyElementsOf(people);
        assertThat(permissionsOf(Role.REGIONAL_COORDINATOR))
                .contains(Permission.READ_FIGURES, Permission.MANAGE_PROVIDERS)
                .doesNotContainAnyElementsOf(people);
    }

    @Test
    void onlyWhoHoldsTheCashTakesPayments() {
        assertThat(holding(Role.CLERK).may(Permission.TAKE_PAYMENTS)).isFalse();
        assertThat(holding(Role.CLERK, Role.CASHIER).may(Permission.TAKE_PAYMENTS))
                .isTrue();
    }

    @Test
    void requiringAPermissionStopsWhoLacksIt() {
        assertThatCode(() -> holding(Role.CLERK).require(Permission.WRITE_CLAIMS))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> holding(Role.CASHIER).require(Permission.WRITE_CLAIMS))
                .isInstanceOf(NotPermitted.class);
    }
}
