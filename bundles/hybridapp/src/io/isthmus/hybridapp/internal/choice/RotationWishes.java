package io.isthmus.hybridapp.internal.choice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.model.AppId;

/**
 * What an admin asked of a rotation of the auth certificate, checked.
 *
 * @param application   which application is meant, where several can be
 * @param renewBefore   days left of the current certificate from which it is replaced; empty for the usual ones
 * @param nextLeast     days that a next certificate must have left to be good; empty for the usual ones
 * @param effectiveDate when the new certificate becomes the current one; empty for the usual time
 * @param publish       whether it becomes the current one at once
 * @param enforce       whether the current one is replaced however long it counts
 * @param exempted      whether the application is exempt from the tenant's limit on lifetimes
 * @param servedTenants ids of other tenants whose application gets the new certificate by other hands
 */
public record RotationWishes(Optional<AppId> application, Optional<Integer> renewBefore, Optional<Integer> nextLeast,
        Optional<Instant> effectiveDate, boolean publish, boolean enforce, boolean exempted,
        List<String> servedTenants) {

    public static final String EFFECTIVE_DATE = "effectiveDate";

    private static final String PUBLISH = "publish";
    private static final String RENEW_BEFORE = "renewBefore";
    private static final String NEXT_LEAST = "nextLeast";
    private static final Set<String> NAMES = Set.of("application", RENEW_BEFORE, NEXT_LEAST, EFFECTIVE_DATE, PUBLISH,
            "enforce", "exempted", "servedTenants", ExcludedServers.PARAMETER);

    /** Copies the list. */
    public RotationWishes {
        servedTenants = List.copyOf(servedTenants);
    }

    /** The names that the plan knows. */
    public static Set<String> names() {
        return NAMES;
    }

    /**
     * @param given by {@link #names()}
     * @throws PlanParameterException where a parameter has a value that it cannot have
     */
    public static RotationWishes of(GivenParameters given) throws PlanParameterException {
        Optional<Instant> date = given.instant(EFFECTIVE_DATE);
        boolean publish = given.truth(PUBLISH);
        if (publish && date.isPresent()) {
            throw new PlanParameterException(Messages.RotationWishes_Both, Messages.RotationWishes_BothAdvice);
        }
        return new RotationWishes(given.guid("application").map(AppId::of), given.whole(RENEW_BEFORE),
                given.whole(NEXT_LEAST), date, publish, given.truth("enforce"), given.truth("exempted"),
                given.guids("servedTenants"));
    }
}
