package io.isthmus.emulator.internal.graph;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.isthmus.emulator.internal.signins.SignIn;
import io.isthmus.emulator.internal.signins.SignInKind;
import io.isthmus.sdk.data.Value;

/**
 * A $filter of the sign-in log: which properties it takes, and which operators with each, is what Microsoft's page of the
 * resource type tells.
 *
 * @param condition which sign-ins it lets through
 * @param kinds     of which kinds there can be some among them
 * @param from      none of them is older
 * @param to        none of them is newer
 * @param kindAsked whether it says anything of kinds
 */
record SignInFilter(Predicate<SignIn> condition, Set<SignInKind> kinds, Instant from, Instant to, boolean kindAsked) {

    private static final Set<String> EQUAL = Set.of("id", "appId", "appOwnerTenantId", "clientAppUsed",
            "conditionalAccessStatus", "correlationId", "originalRequestId", "resourceDisplayName", "resourceId",
            "resourceOwnerTenantId", "riskDetail", "riskLevelAggregated", "riskLevelDuringSignIn", "riskState",
            "status/errorCode", "tokenIssuerName", "userId");
    private static final Set<String> EQUAL_AND_STARTS = Set.of("appDisplayName", "authenticationRequirement",
            "deviceDetail/browser", "deviceDetail/operatingSystem", "ipAddress", "location/city",
            "location/countryOrRegion", "location/state", "servicePrincipalId", "servicePrincipalName", "userAgent",
            "userDisplayName", "userPrincipalName");
    private static final String TIME = "createdDateTime";
    private static final String KINDS = "signInEventTypes";
    private static final Set<SignInKind> ALL = Set.of(SignInKind.values());

    /** Without a word on kinds only users come who signed in themselves. */
    static final SignInFilter NONE = ofKinds(Set.of(SignInKind.INTERACTIVE_USER), false);

    private static final FilterLanguage<SignInFilter> LANGUAGE = new FilterLanguage<>() {
        @Override
        public SignInFilter comparison(String path, String operator, Value literal) {
            return SignInFilter.comparison(path, operator, literal);
        }

        @Override
        public SignInFilter function(String name, String path, String argument) {
            if (!name.equals("startswith") || !EQUAL_AND_STARTS.contains(path)) {
                throw unsupported(path, name);
            }
            String beginning = argument.toLowerCase(Locale.ROOT);
            return of(signIn -> signIn.value(path).text().map(text -> text.toLowerCase(Locale.ROOT))
                    .filter(text -> text.startsWith(beginning)).isPresent());
        }

        @Override
        public SignInFilter any(String path, SignInFilter inner) {
            if (!path.equals(KINDS) || !inner.kindAsked) {
                throw unsupported(path, "any");
            }
            return inner;
        }

        @Override
        public SignInFilter and(SignInFilter one, SignInFilter other) {
            Set<SignInKind> both = EnumSet.copyOf(ALL);
            both.retainAll(one.kinds);
            both.retainAll(other.kinds);
            return new SignInFilter(one.condition.and(other.condition), both,
                    one.from.isAfter(other.from) ? one.from : other.from,
                    one.to.isBefore(other.to) ? one.to : other.to, one.kindAsked || other.kindAsked);
        }

        @Override
        public SignInFilter or(SignInFilter one, SignInFilter other) {
            Set<SignInKind> either = EnumSet.noneOf(SignInKind.class);
            either.addAll(one.kinds);
            either.addAll(other.kinds);
            return new SignInFilter(one.condition.or(other.condition), either,
                    one.from.isBefore(other.from) ? one.from : other.from,
                    one.to.isAfter(other.to) ? one.to : other.to, one.kindAsked || other.kindAsked);
        }

        @Override
        public SignInFilter not(SignInFilter condition) {
            throw unsupported("", "not");
        }
    };

    /** @throws GraphError where it cannot be understood, or is not taken */
    static SignInFilter parse(String text) {
        SignInFilter filter = new FilterParser<>(text, LANGUAGE).parse();
        return filter.kindAsked ? filter : LANGUAGE.and(filter, NONE);
    }

    private static SignInFilter comparison(String path, String operator, Value literal) {
        if (path.isEmpty()) {
            return kind(operator, literal);
        }
        if (path.equals(TIME)) {
            return created(operator, literal);
        }
        if (!operator.equals("eq") || !EQUAL.contains(path) && !EQUAL_AND_STARTS.contains(path)) {
            throw unsupported(path, operator);
        }
        return of(signIn -> Filter.equal(signIn.value(path), literal));
    }

    private static SignInFilter kind(String operator, Value literal) {
        Optional<SignInKind> kind = literal.text().flatMap(SignInKind::parse);
        Set<SignInKind> these = EnumSet.noneOf(SignInKind.class);
        switch (operator) {
            case "eq" -> kind.ifPresent(these::add);
            case "ne" -> {
                these.addAll(ALL);
                kind.ifPresent(these::remove);
            }
            default -> throw unsupported(KINDS, operator);
        }
        return ofKinds(these, true);
    }

    private static SignInFilter created(String operator, Value literal) {
        Instant time = literal.text().map(SignInFilter::instant).orElseThrow(() -> GraphError.badRequest(
                "Invalid filter clause: A binary operator with incompatible types was detected."));
        return switch (operator) {
            case "eq" -> new SignInFilter(signIn -> signIn.place().created().equals(time), ALL, time, time, false);
            case "ge" -> new SignInFilter(signIn -> !signIn.place().created().isBefore(time), ALL, time, Instant.MAX,
                    false);
            case "le" -> new SignInFilter(signIn -> !signIn.place().created().isAfter(time), ALL, Instant.MIN, time,
                    false);
            default -> throw unsupported(TIME, operator);
        };
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException wrong) {
            throw GraphError.badRequest("Invalid filter clause: " + text + " is no Edm.DateTimeOffset.");
        }
    }

    private static SignInFilter of(Predicate<SignIn> condition) {
        return new SignInFilter(condition, ALL, Instant.MIN, Instant.MAX, false);
    }

    private static SignInFilter ofKinds(Set<SignInKind> kinds, boolean asked) {
        return new SignInFilter(signIn -> kinds.contains(signIn.kind()), kinds, Instant.MIN, Instant.MAX, asked);
    }

    private static GraphError unsupported(String path, String operator) {
        return GraphError.unsupportedQuery("Unsupported or invalid query filter clause specified for property '" + path
                + "' of resource 'signIn': " + operator + ".");
    }
}
