package org.entraide.pages;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.ITemplateEngine;

/** What services with pages share in one program. Each service's configuration imports it; it counts once. */
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {

    private static final Duration STYLES = Duration.ofHours(1);
    private static final Duration VENDORED = Duration.ofDays(365);

    /** Documents for paper, from any service's templates. */
    @Bean
    Prints prints(ITemplateEngine templates) {
        return new Prints(templates);
    }

    /** Styles and scripts may be kept by browsers, where pages may not; a vendored file's name carries its version. */
    @Bean
    WebMvcConfigurer pageFiles() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/pages/vendor/**")
                        .addResourceLocations("classpath:/static/pages/vendor/")
                        .setCacheControl(
                                CacheControl.maxAge(VENDORED).cachePrivate().immutable());
                registry.addResourceHandler("/pages/*.css", "/pages/*.js")
                        .addResourceLocations("classpath:/static/pages/")
                        .setCacheControl(CacheControl.maxAge(STYLES).cachePrivate());
            }
        };
    }
}
