package org.entraide.ledger.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take a {@link Submission} or {@link AtLeast}, and answers problems for them. */
@Configuration(proxyBeanMethods = false)
public class LedgerWebConfiguration {

    @Bean
    ApiProblems apiProblems() {
        return new ApiProblems();
    }

    @Bean
    WrongMethods wrongMethods() {
        return new WrongMethods();
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }

    @Bean
    WebMvcConfigurer submissions() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Submissions());
                resolvers.add(new AtLeastHeader());
            }
        };
    }
}
