package org.entraide.launcher;

import java.util.concurrent.Callable;
import org.entraide.ledger.kafka.Admission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a node onto a Kafka that several share. */
@Command(
        name = "admit",
        mixinStandardHelpOptions = true,
        description = "Lets a node onto a shared Kafka, where it may write its own topics alone. Needs the"
                + " administrator's --kafka-config.")
final class AdmitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NODE", description = "Name of the node.", converter = Wanted.Node.class)
    private String node = "";

    @Option(
            names = "--purpose",
            description = "NODE keeps ledgers; HUB follows all nodes (default: ${DEFAULT-VALUE}).",
            defaultValue = "NODE")
    private Admission.Purpose purpose = Admission.Purpose.NODE;

    @Mixin
    private PasswordFile password = new PasswordFile();

    @Mixin
    private Servers servers = new Servers();

    @Override
    public Integer call() {
        String secret = password.read();
        var kafka = servers.kafka().orElseThrow(() -> new Complaint("KAFKA_NEEDED"));
        new Reachable(servers.patience()).kafka(kafka);
        new Admission(kafka.connection()).admit(node, secret, purpose);
        Say.toConsole().line("ADMITTED", node);
        return 0;
    }
}
