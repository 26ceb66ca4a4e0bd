package org.entraide.registry.mutual;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PackageTerms;
import org.entraide.ledger.Indexed;

/** The folio of a mutual: its profile and every version of its packages, in the order of publication. */
public record Mutual(
        String code,
        String network,
        String country,
        String region,
        String name,
        String currency,
        List<PackageTerms> packages)
        implements Indexed {

    /** Kind of folio. */
    public static final String KIND = "mutual";

    /** Name of the index. */
    public static final String WITHIN = "within";

    public Mutual {
        packages = List.copyOf(packages);
    }

    public static boolean wellFormed(String code) {
        return code.matches("[A-Z]{2}-[A-Z0-9]{2,6}-[0-9]{4}");
    }

    public static String key(String mutual) {
        return mutual + "/" + KIND + "/profile";
    }

    public static Mutual from(MutualRegistered event) {
        return new Mutual(
                event.mutual(),
                event.network(),
                event.country(),
                event.region(),
                event.name(),
                event.currency(),
                List.of());
    }

    public Mutual on(PackagePublished event) {
        List<PackageTerms> more =
                Stream.concat(packages.stream(), Stream.of(event.terms())).toList();
        return new Mutual(code, network, country, region, name, currency, more);
    }

    /** Versions of one package, oldest first. */
    public List<PackageTerms> versions(String packageCode) {
        return packages.stream()
                .filter(terms -> terms.code().equals(packageCode))
                .toList();
    }

    /** The latest version of every package, in the order of their first publication. */
    public List<PackageTerms> offers() {
        return packages.stream()
                .map(PackageTerms::code)
                .distinct()
                .map(offered -> versions(offered).getLast())
                .toList();
    }

    /** One version of a package that this mutual published. */
    public PackageTerms version(String packageCode, int version) {
        return versions(packageCode).stream()
                .filter(terms -> terms.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** The version of a package under which cover may start on this day. */
    public Optional<PackageTerms> inEffect(String packageCode, LocalDate day) {
        return versions(packageCode).stream()
                .filter(terms -> !terms.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(PackageTerms::effectiveFrom));
    }

    /** Found by its network and by its country within the network. */
    @Override
    public Map<String, Object> index() {
        return Map.of(WITHIN, List.of(network, area(network, country)));
    }

    /** A country of a network, as mutuals are indexed by it. */
    public static String area(String network, String country) {
        return network + "/" + country;
    }
}
