package io.isthmus.sdk.rule;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.ProductLine;
import io.isthmus.sdk.model.ExchangeBuild;

/**
 * What a build of Exchange Server can do, by the data pack. Builds are those of ExSetup.exe: AdminDisplayVersion tells
 * the cumulative update alone.
 *
 * @since 1.0
 */
public final class BuildRules {

    /**
     * Whether a build can do something.
     *
     * @since 1.0
     */
    public enum Ability {
        /** It can. */
        ABLE,
        /** A newer update of the same cumulative update can. */
        NEEDS_UPDATE,
        /** No update of its cumulative update can. */
        NEEDS_OTHER_PRODUCT,
        /** It is newer than what the data pack knows. */
        NOT_KNOWN
    }

    private BuildRules() {
    }

    /** Whether a build can use the dedicated application. */
    public static Ability dedicatedApplication(ExchangeBuild build, Facts facts) {
        return ability(build, facts, ProductLine::dedicatedApplication);
    }

    /** Whether a build can call Microsoft Graph instead of EWS. */
    public static Ability graphRouting(ExchangeBuild build, Facts facts) {
        return ability(build, facts, ProductLine::graphRouting);
    }

    /**
     * The lowest build that can use the dedicated application and that this build can be brought to: of its own line,
     * else of the next one of its product, else of the newest product.
     */
    public static Optional<ExchangeBuild> neededForDedicatedApplication(ExchangeBuild build, Facts facts) {
        return needed(build, facts, ProductLine::dedicatedApplication);
    }

    /** The same for calling Microsoft Graph. */
    public static Optional<ExchangeBuild> neededForGraphRouting(ExchangeBuild build, Facts facts) {
        return needed(build, facts, ProductLine::graphRouting);
    }

    private static Ability ability(ExchangeBuild build, Facts facts,
            Function<ProductLine, Optional<ExchangeBuild>> first) {
        Optional<ProductLine> line = facts.productLine(build);
        if (line.isEmpty()) {
            boolean older = facts.productLines().stream().anyMatch(known -> known.base().compareTo(build) > 0);
            return older ? Ability.NEEDS_OTHER_PRODUCT : Ability.NOT_KNOWN;
        }
        return line.flatMap(first)
                .map(minimum -> build.atLeast(minimum) ? Ability.ABLE : Ability.NEEDS_UPDATE)
                .orElse(Ability.NEEDS_OTHER_PRODUCT);
    }

    private static Optional<ExchangeBuild> needed(ExchangeBuild build, Facts facts,
            Function<ProductLine, Optional<ExchangeBuild>> first) {
        Optional<ExchangeBuild> own = facts.productLine(build).flatMap(first);
        if (own.isPresent()) {
            return own;
        }
        Comparator<ExchangeBuild> sameProductFirst =
                Comparator.comparing((ExchangeBuild other) -> !sameProduct(build, other));
        return facts.productLines().stream().map(first).flatMap(Optional::stream)
                .filter(minimum -> minimum.compareTo(build) > 0)
                .filter(minimum -> sameProduct(build, minimum) || newest(minimum, facts))
                .min(sameProductFirst.thenComparing(Comparator.naturalOrder()));
    }

    private static boolean sameProduct(ExchangeBuild one, ExchangeBuild other) {
        return one.major() == other.major() && one.minor() == other.minor();
    }

    private static boolean newest(ExchangeBuild minimum, Facts facts) {
        return facts.productLines().stream().allMatch(line -> minimum.atLeast(line.base()));
    }
}
