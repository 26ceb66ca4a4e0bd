package org.entraide.launcher;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs one service until it is stopped, beside any number of others on the same MongoDB and Kafka. */
@Command(
        mixinStandardHelpOptions = true,
        description = {
            "Runs this one service until Ctrl-C, on a given MongoDB and Kafka. Any number of them may run at once.",
            "Options can come from the environment: --node is ENTRAIDE_NODE."
        })
final class ServiceCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private Servers servers = new Servers();

    @Mixin
    private Door door = new Door();

    ServiceCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        Door.requireSettings(program);
        Say say = Say.toConsole();
        Clock clock = Clock.system(servers.zone);
        Foundation foundation = Foundation.given(servers, clock);
        new Reachable(servers.patience()).kafka(foundation.installation().kafka());
        door.open(program, foundation, say);
        new CountDownLatch(1).await();
        return 0;
    }
}
