package org.entraide.launcher;

import org.entraide.embedded.CannotStart;
import org.entraide.embedded.DirectoryInUse;
import org.entraide.embedded.PortTaken;
import org.entraide.embedded.StoreDamaged;
import org.entraide.embedded.StoreUnwritable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the all-in-one program; each command is a class of its own. */
@Command(
        name = "entraide",
        description = "Community health micro-insurance: members, premiums, claims, and what mutuals learn together.",
        mixinStandardHelpOptions = true,
        versionProvider = Entraide.Version.class,
        subcommands = {
            DemoCommand.class,
            StartCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            RepublishCommand.class,
            SkipCommand.class,
            UsersCommand.class,
            AdmitCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        footer = {"", "In a source folder, ./entraide test runs every test."})
public final class Entraide implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    private Entraide() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Entraide());
        for (Program alone : Program.values()) {
            if (alone != Program.TOGETHER) {
                line.addSubcommand(alone.lowerCase(), new ServiceCommand(alone));
            }
        }
        return line.setExecutionExceptionHandler(Entraide::complain)
                .setParameterExceptionHandler(new Wanted(line.getParameterExceptionHandler()))
                .setDefaultValueProvider(new Environment())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What the user can mend is told in a sentence; anything else is a bug and shows where. */
    private static int complain(Exception trouble, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (trouble instanceof Complaint complaint) {
            System.err.println(complaint.in(Say.toConsole()));
            return CommandLine.ExitCode.USAGE;
        }
        if (trouble instanceof CannotStart cannot) {
            System.err.println(
                    Say.toConsole().text(code(cannot), cannot.details().toArray()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw trouble;
    }

    private static String code(CannotStart trouble) {
        return switch (trouble) {
            case DirectoryInUse _ -> "FOLDER_IN_USE";
            case PortTaken _ -> "PORT_TAKEN";
            case StoreDamaged _ -> "STORE_DAMAGED";
            case StoreUnwritable _ -> "FOLDER_UNWRITABLE";
        };
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Entraide.class.getPackage().getImplementationVersion();
            return new String[] {"Entraide " + (version == null ? "from class files" : version)};
        }
    }
}
