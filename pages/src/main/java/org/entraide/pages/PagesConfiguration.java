package org.entraide.pages;

import org.entraide.access.web.StaticFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.ITemplateEngine;

/** What services with pages share in one program. Each service's configuration imports it; it counts once. */
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {

    /** Documents for paper, from any service's templates. */
    @Bean
    Prints prints(ITemplateEngine templates) {
        return new Prints(templates);
    }

    @Bean
    WebMvcConfigurer pageFiles() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                StaticFiles.serve(registry, "/pages/", "css", "js");
                StaticFiles.serve(registry, "/pages/vendor/", "js");
            }
        };
    }
}
