package org.entraide.registry;

import jakarta.servlet.MultipartConfigElement;
import org.entraide.ledger.Log;
import org.entraide.ledger.wiring.Installation;
import org.entraide.pages.PagesConfiguration;
import org.entraide.pages.Prints;
import org.entraide.registry.bulk.web.ImportPages;
import org.entraide.registry.bulk.web.UploadLimit;
import org.entraide.registry.bulk.web.UploadPages;
import org.entraide.registry.household.web.ChangePages;
import org.entraide.registry.household.web.EntryPages;
import org.entraide.registry.household.web.HouseholdPages;
import org.entraide.registry.household.web.HouseholdsController;
import org.entraide.registry.household.web.ReceiptPages;
import org.entraide.registry.household.web.SearchPages;
import org.entraide.registry.mutual.web.MutualsController;
import org.entraide.registry.premium.web.PremiumsController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The member registry for a program that imports this class and provides an {@link Installation} and a {@link Log}. */
@Configuration(proxyBeanMethods = false)
@Import(PagesConfiguration.class)
public class MemberRegistryConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    MemberRegistry memberRegistry(Installation installation, Log log) {
        return new MemberRegistry(installation, log);
    }

    @Bean
    MutualsController mutualsController(MemberRegistry registry) {
        return registry.mutualsController();
    }

    @Bean
    HouseholdsController householdsController(MemberRegistry registry) {
        return registry.householdsController();
    }

    @Bean
    SearchPages searchPages(MemberRegistry registry) {
        return registry.searchPages();
    }

    @Bean
    ChangePages changePages(MemberRegistry registry) {
        return registry.changePages();
    }

    @Bean
    HouseholdPages householdPages(MemberRegistry registry) {
        return registry.householdPages();
    }

    @Bean
    ReceiptPages receiptPages(MemberRegistry registry, Prints prints) {
        return registry.receiptPages(prints);
    }

    @Bean
    EntryPages entryPages(MemberRegistry registry) {
        return registry.entryPages();
    }

    @Bean
    UploadPages uploadPages(MemberRegistry registry) {
        return registry.uploadPages();
    }

    @Bean
    ImportPages importPages(MemberRegistry registry) {
        return registry.importPages();
    }

    @Bean
    UploadLimit uploadLimit() {
        return new UploadLimit();
    }

    /** Uploads stay in memory, so that no list of people is left in a temporary folder. */
    @Bean
    MultipartConfigElement uploads() {
        return UploadLimit.inMemory();
    }

    @Bean
    PremiumsController premiumsController(MemberRegistry registry) {
        return registry.premiumsController();
    }
}
