package org.entraide.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entraide.access.UserChange.Accepted;
import org.entraide.access.UserChange.Reason;
import org.entraide.access.UserChange.Refused;

/** The people and programs that may sign in to this installation. Every account belongs to one of them. */
public final class Users {
    /** What every demo user signs in with. No other user can have it. */
    public static final String DEMO_PASSWORD = "demo-demo-demo";
    /** How the name of every demo user begins. No other user's name can. */
    public static final String DEMO_PREFIX = "demo-";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
    /** As many slow hashes at a time; it also keeps guesses in parallel from getting past the throttle. */
    private static final int LANES = 8;

    private final Map<String, Account> byId = new ConcurrentHashMap<>();
    private final Attempts attempts = new Attempts();
    private final RememberedPasswords remembered = new RememberedPasswords();
    private final List<Object> lanes = Stream.generate(Object::new).limit(LANES).toList();
    private final Consumer<List<Account>> keep;
    private final Passwords passwords;
    private final InstantSource clock;
    private final String decoy;

    /**
     * Users whose every change is kept before it counts.
     *
     * @param keep takes all accounts, in the order of their names; if it throws, nothing has changed
     */
    public Users(Collection<Account> accounts, Consumer<List<Account>> keep, InstantSource clock) {
        this(accounts, keep, clock, new Passwords());
    }

    Users(Collection<Account> accounts, Consumer<List<Account>> keep, InstantSource clock, Passwords passwords) {
        accounts.forEach(account -> byId.put(account.id(), account));
        this.keep = keep;
        this.passwords = passwords;
        this.clock = clock;
        this.decoy = passwords.decoy();
    }

    /**
     * Named users to try the program with, all with the password {@link #DEMO_PASSWORD}. They live in memory alone: no
     * user file ever holds them, so they are unknown to a program that was not started as a demo.
     */
    public static Users demo(String network, Collection<String> mutuals, InstantSource clock) {
        String hash = new Passwords().hash(DEMO_PASSWORD);
        List<Account> accounts = DemoUsers.of(network, List.copyOf(mutuals)).stream()
                .map(actor -> new Account(actor, hash))
                .toList();
        return new Users(accounts, _ -> {}, clock);
    }

    /** Looks whether name and password belong together. Always takes about as long, known name or not. */
    public SignIn signIn(String name, String password) {
        String id = normalised(name);
        Account account = byId.get(id);
        String counter = account == null ? Attempts.stranger(id) : id;
        Instant now = clock.instant();
        if (account != null && !throttled(counter, now) && remembered.knows(account, password, now)) {
            return new SignIn.Recognised(account.actor());
        }
        synchronized (lanes.get(Math.floorMod(counter.hashCode(), LANES))) {
            Duration wait = attempts.wait(counter, now);
            if (wait.isPositive()) {
                return new SignIn.Throttled(wait);
            }
            boolean right = passwords.matches(password, account == null ? decoy : account.passwordHash());
            if (account != null && right) {
                attempts.succeeded(counter);
                remembered.remember(account, password, now);
                return new SignIn.Recognised(account.actor());
            }
            attempts.failed(counter, now);
            return new SignIn.Unrecognised();
        }
    }

    /** A new user. Letting only administrators come here is the caller's duty. */
    public synchronized UserChange add(String name, String displayName, Set<Role> roles, Scope scope, String password) {
        String id = normalised(name);
        Optional<Reason> objection = objectionToName(id).or(() -> PasswordRules.objection(id, password));
        if (roles.isEmpty()) {
            objection = Optional.of(Reason.ROLE_MISSING);
        }
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        return kept(new Account(new Actor(id, displayName, roles, scope), passwords.hash(password)));
    }

    /** Another password for a user; the old one is worth nothing from now on. */
    public synchronized UserChange changePassword(String name, String password) {
        String id = normalised(name);
        Account account = byId.get(id);
        if (account == null) {
            return new Refused(Reason.NAME_UNKNOWN);
        }
        Optional<Reason> objection = PasswordRules.objection(id, password);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        return kept(new Account(account.actor(), passwords.hash(password)));
    }

    /** A password nobody can guess, fit to be written on paper. */
    public static String randomPassword() {
        return Passwords.random();
    }

    /** Everybody, in the order of their names. */
    public List<Actor> everybody() {
        return sorted(byId.values().stream()).map(Account::actor).toList();
    }

    private UserChange kept(Account account) {
        Stream<Account> others =
                byId.values().stream().filter(other -> !other.id().equals(account.id()));
        keep.accept(sorted(Stream.concat(others, Stream.of(account))).toList());
        byId.put(account.id(), account);
        return new Accepted(account.actor());
    }

    private Optional<Reason> objectionToName(String id) {
        if (!NAME.matcher(id).matches()) {
            return Optional.of(Reason.NAME_MALFORMED);
        }
        if (id.startsWith(DEMO_PREFIX)) {
            return Optional.of(Reason.NAME_RESERVED_FOR_DEMO);
        }
        return byId.containsKey(id) ? Optional.of(Reason.NAME_TAKEN) : Optional.empty();
    }

    private boolean throttled(String counter, Instant now) {
        return attempts.wait(counter, now).isPositive();
    }

    /** Phones begin a field with a capital letter, and fingers end it with a space. */
    private static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<Account> sorted(Stream<Account> accounts) {
        return accounts.sorted(Comparator.comparing(Account::id));
    }
}
