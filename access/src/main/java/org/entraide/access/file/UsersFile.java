package org.entraide.access.file;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entraide.access.Account;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.UserChange;
import org.entraide.access.Users;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users of an installation in {@code users.json}, readable by its owner alone. Enough for one node, which reads it
 * when it starts and is the only one to write it.
 */
public final class UsersFile {
    /** The name of the first administrator. */
    public static final String ADMINISTRATOR = "admin";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(with -> with.withValueInclusion(Include.NON_NULL))
            .build();

    /**
     * The users, and what only a first start knows.
     *
     * @param firstPassword the password of {@link #ADMINISTRATOR}, to be shown once; it is kept nowhere
     */
    public record Opened(Users users, Optional<String> firstPassword) {}

    private record Content(int version, List<StoredUser> users) {
        Content {
            requireNonNull(users, "users");
        }
    }

    private final Path file;

    private UsersFile(Path file) {
        this.file = file;
    }

    /** Reads the users of the data directory; without a file, makes one with a single administrator. */
    public static Opened open(Path dataDirectory, String network, InstantSource clock) {
        UsersFile usersFile = new UsersFile(dataDirectory.resolve("users.json"));
        if (Files.exists(usersFile.file)) {
            return new Opened(new Users(usersFile.read(), usersFile::write, clock), Optional.empty());
        }
        Users users = new Users(List.of(), usersFile::write, clock);
        String password = Users.randomPassword();
        Scope scope = new Scope.Network(network);
        UserChange change = users.add(ADMINISTRATOR, "Administration", Set.of(Role.ADMINISTRATOR), scope, password);
        if (change instanceof UserChange.Refused refused) {
            throw new IllegalStateException("no first administrator could be made: " + refused.reason());
        }
        return new Opened(users, Optional.of(password));
    }

    private List<Account> read() {
        try {
            OwnerOnly.tighten(file);
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            if (content.version() != 1 || content.users().isEmpty()) {
                throw new IllegalArgumentException("version 1 and at least one user are expected");
            }
            return content.users().stream().map(StoredUser::account).toList();
        } catch (JacksonException | IllegalArgumentException e) {
            // The file is left as it is: an empty one in its place would hand the installation to the next start.
            throw new IllegalStateException(
                    file + " cannot be read as a user file; repair it or restore a copy. " + reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write(List<Account> accounts) {
        Content content = new Content(1, accounts.stream().map(StoredUser::of).toList());
        try {
            OwnerOnly.replace(file, JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Without the excerpt of the source that Jackson adds, which could hold a hash. */
    private static String reason(RuntimeException e) {
        return e instanceof JacksonException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
    }
}
