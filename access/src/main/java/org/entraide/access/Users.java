package org.entraide.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private final Attempts attempts = new Attempts();
    private final RememberedPasswords remembered = new RememberedPasswords();
    private final List<Object> lanes = Stream.generate(Object::new).limit(LANES).toList();
    private final Accounts accounts;
    private final RecentAccounts read;
    private final Passwords passwords;
    private final InstantSource clock;
    private final String decoy;

    /** Users with the accounts that are kept there, whoever else adds to them or changes them. */
    public Users(Accounts accounts, InstantSource clock) {
        this(accounts, clock, new Passwords());
    }

    Users(Accounts accounts, InstantSource clock, Passwords passwords) {
        this.accounts = accounts;
        this.read = new RecentAccounts(accounts);
        this.passwords = passwords;
        this.clock = clock;
        this.decoy = passwords.decoy();
    }

    /**
     * Named users to try the program with, all with the password {@link #DEMO_PASSWORD}. They live in memory alone: no
     * store ever holds them, so they are unknown to a program that was not started as a demo.
     */
    public static Users demo(String network, Collection<String> mutuals, InstantSource clock) {
        String hash = new Passwords().hash(DEMO_PASSWORD);
        Accounts accounts = new MemoryAccounts();
        DemoUsers.of(network, List.copyOf(mutuals)).forEach(actor -> accounts.add(new Account(actor, hash)));
        return new Users(accounts, clock);
    }

    /**
     * Looks whether name and password belong together. Always takes about as long, known name or not. A password
     * changed by another process is remembered here for two seconds at most; the new one counts at once.
     */
    public SignIn signIn(String name, String password) {
        String id = normalised(name);
        Instant now = clock.instant();
        Optional<Account> recent = read.recent(id, now);
        if (recent.isPresent() && !throttled(id, now) && remembered.knows(recent.get(), password, now)) {
            return new SignIn.Recognised(recent.get().actor());
        }
        return checked(id, read.current(id, now), password, now);
    }

    private SignIn checked(String id, Optional<Account> account, String password, Instant now) {
        String counter = account.isEmpty() ? Attempts.stranger(id) : id;
        synchronized (lanes.get(Math.floorMod(counter.hashCode(), LANES))) {
            Duration wait = attempts.wait(counter, now);
            if (wait.isPositive()) {
                return new SignIn.Throttled(wait);
            }
            boolean right = passwords.matches(
                    password, account.map(Account::passwordHash).orElse(decoy));
            if (account.isPresent() && right) {
                attempts.succeeded(counter);
                remembered.remember(account.get(), password, now);
                return new SignIn.Recognised(account.get().actor());
            }
            attempts.failed(counter, now);
            return new SignIn.Unrecognised();
        }
    }

    /** What a session remembers of the password that it began with; empty when there is no such user. */
    public String seal(String id) {
        return read.recent(id, clock.instant()).map(Account::seal).orElse("");
    }

    /**
     * Who somebody that signed in before is now: with the roles and the scope of at most two seconds ago, or nobody any
     * more, also when the password is another by now.
     *
     * @param seal of the password that was right then
     */
    public Optional<Actor> actor(String id, String seal) {
        return read.recent(id, clock.instant())
                .filter(account -> account.seal().equals(seal))
                .map(Account::actor);
    }

    /** A new user. Letting only administrators come here is the caller's duty. */
    public UserChange add(String name, String displayName, Set<Role> roles, Scope scope, String password) {
        String id = normalised(name);
        Optional<Reason> objection = objectionToName(id).or(() -> PasswordRules.objection(id, password));
        if (roles.isEmpty()) {
            objection = Optional.of(Reason.ROLE_MISSING);
        }
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        Account account = new Account(new Actor(id, displayName, roles, scope), passwords.hash(password));
        return accounts.add(account) ? new Accepted(account.actor()) : new Refused(Reason.NAME_TAKEN);
    }

    /** Another password for a user; the old one is worth nothing from now on. */
    public UserChange changePassword(String name, String password) {
        String id = normalised(name);
        Optional<Reason> objection = PasswordRules.objection(id, password);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        if (!accounts.changePassword(id, passwords.hash(password))) {
            return new Refused(Reason.NAME_UNKNOWN);
        }
        return read.current(id, clock.instant())
                .<UserChange>map(account -> new Accepted(account.actor()))
                .orElseGet(() -> new Refused(Reason.NAME_UNKNOWN));
    }

    /** A password nobody can guess, fit to be written on paper. */
    public static String randomPassword() {
        return Passwords.random();
    }

    /** Everybody, in the order of their names. */
    public List<Actor> everybody() {
        return accounts.all().stream().map(Account::actor).toList();
    }

    private static Optional<Reason> objectionToName(String id) {
        if (!NAME.matcher(id).matches()) {
            return Optional.of(Reason.NAME_MALFORMED);
        }
        return id.startsWith(DEMO_PREFIX) ? Optional.of(Reason.NAME_RESERVED_FOR_DEMO) : Optional.empty();
    }

    private boolean throttled(String counter, Instant now) {
        return attempts.wait(counter, now).isPositive();
    }

    /** Phones begin a field with a capital letter, and fingers end it with a space. */
    private static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
