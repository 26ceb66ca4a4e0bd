package org.entraide.ledger.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link AtLeast} from its header; the number may stand in quotes as in an ETag. */
public final class AtLeastHeader implements HandlerMethodArgumentResolver {

    private static final Pattern POSITION = Pattern.compile("\"?([0-9]{1,18})\"?");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(AtLeast.class);
    }

    @Override
    public AtLeast resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(AtLeast.HEADER);
        if (header == null) {
            return new AtLeast(null);
        }
        Matcher position = POSITION.matcher(header.strip());
        if (!position.matches()) {
            throw BadRequest.of("AT_LEAST_INVALID", "");
        }
        return new AtLeast(Long.valueOf(position.group(1)));
    }
}
