package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures. Pages call them by an address with a digest of what is in them, so that a browser
 * fetches them once and never again until they change; their plain address goes on answering, and is asked about again.
 * Dates tell nothing: the build gives every file the same one.
 */
public final class StaticFiles {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();
    private static final String NAME_WITH_DIGEST = ".+-[0-9a-f]{32}\\.";

    private StaticFiles() {}

    /**
     * Serves the files of one folder below {@code static}.
     *
     * @param folder with a slash at both ends
     * @param extensions without a dot
     */
    public static void serve(ResourceHandlerRegistry registry, String folder, String... extensions) {
        for (String extension : extensions) {
            serve(registry, folder, "{file:" + NAME_WITH_DIGEST + extension + "}", FOR_EVER);
            serve(registry, folder, "*." + extension, ASK_AGAIN);
        }
    }

    /**
     * The address by which a page calls a file.
     *
     * @param file its plain address
     */
    public static String address(HttpServletRequest page, String file) {
        String address = page.getAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR)
                        instanceof ResourceUrlProvider files
                ? files.getForLookupPath(file)
                : null;
        return page.getContextPath() + (address == null ? file : address);
    }

    private static void serve(
            ResourceHandlerRegistry registry, String folder, String files, CacheControl cacheControl) {
        ContentVersionStrategy digest = new ContentVersionStrategy();
        registry.addResourceHandler(folder + files)
                .addResourceLocations("classpath:/static" + folder)
                .setCacheControl(cacheControl)
                .setUseLastModified(false)
                .setEtagGenerator(digest::getResourceVersion)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addVersionStrategy(digest, "/**"));
    }
}
