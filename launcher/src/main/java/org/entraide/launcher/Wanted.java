package org.entraide.launcher;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What values of options look like, and what is said when one does not. */
final class Wanted implements IParameterExceptionHandler {

    private static final Map<String, String> CODES = Map.of(
            "--node", "WANTED_NODE",
            "--port", "WANTED_PORT",
            "--zone", "WANTED_ZONE",
            "--partitions", "WANTED_NUMBER",
            "--replicas", "WANTED_NUMBER",
            "--wait", "WANTED_NUMBER",
            "--behind-proxy", "WANTED_YES_OR_NO");

    private final IParameterExceptionHandler otherwise;

    /** @param otherwise tells what we have no words for */
    Wanted(IParameterExceptionHandler otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) throws Exception {
        String value = wrong.getValue();
        String code = wrong.getArgSpec() instanceof OptionSpec option ? CODES.get(option.longestName()) : null;
        if (code == null || value == null || !(wrong.getArgSpec() instanceof OptionSpec option)) {
            return otherwise.handleParseException(wrong, arguments);
        }
        Say say = Say.toConsole();
        System.err.println(
                say.text("OPTION_MALFORMED", option.longestName(), Environment.name(option), value, say.text(code)));
        return CommandLine.ExitCode.USAGE;
    }

    /** A node is part of the names of topics. */
    static final class Node implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return checked(value, value.matches("[a-z0-9-]{1,40}"));
        }
    }

    /** One or more. */
    static final class Positive implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return Integer.valueOf(checked(value, value.matches("[1-9][0-9]{0,8}")));
        }
    }

    /** A port of TCP; 0 picks a free one. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return Integer.valueOf(checked(value, value.matches("[0-9]{1,5}") && Integer.parseInt(value) < 65_536));
        }
    }

    private static String checked(@Nullable String value, boolean right) {
        if (value == null || !right) {
            throw new TypeConversionException("not what is wanted");
        }
        return value;
    }
}
