package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyOwner;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Which keys of the shared principal go: those that are proven the organization's own, those that a person named, and
 * expired ones, which Entra refuses in the list that is written.
 *
 * @param principal the shared principal
 * @param removed   the keys that go
 * @param kept      the keys that stay, since nobody can tell whose they are
 */
public record SharedKeys(ServicePrincipal principal, List<KeyCredential> removed, List<KeyCredential> kept) {

    /** The parameter's name. */
    public static final String PARAMETER = "thumbprints";

    /** Copies the lists. */
    public SharedKeys {
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }

    /**
     * @param warnings is told which keys stay, and which go without being proven the organization's own
     * @throws PlanRefusedException where there is nothing to remove, or a key was named that is not there
     */
    public static SharedKeys of(PlanContext context, GivenParameters given, List<String> warnings)
            throws PlanRefusedException {
        if (context.read(Parts.SHARED_PRINCIPAL).state() == ReadState.ABSENT) {
            throw new PlanRefusedException(Messages.SharedKeys_NoPrincipal, Messages.SharedKeys_NothingAdvice);
        }
        ServicePrincipal principal = context.require(Parts.SHARED_PRINCIPAL);
        Set<KeyCredential> named = named(principal, given.texts(PARAMETER, "[,;\\s]+"));
        List<KeyCredential> removed = new ArrayList<>();
        List<KeyCredential> kept = new ArrayList<>();
        for (KeyCredential key : principal.keyCredentials()) {
            KeyOwner owner = KeyOwner.of(key, context);
            boolean expired = key.expiredAt(context.now());
            Optional<HybridPair> another = KeyOwner.another(key, context);
            if (named.contains(key) && owner == KeyOwner.ANOTHER && !expired) {
                throw new PlanParameterException(PARAMETER, NLS.bind(Messages.SharedKeys_NamedAnother, name(key),
                        another.orElseThrow().title()), Messages.SharedKeys_NamedAnotherAdvice);
            }
            if (owner == KeyOwner.OWN || named.contains(key) || expired) {
                removed.add(key);
                if (owner != KeyOwner.OWN) {
                    warnings.add(NLS.bind(expired ? Messages.SharedKeys_Expired : Messages.SharedKeys_Named,
                            name(key)));
                }
            } else {
                kept.add(key);
                warnings.add(switch (owner) {
                    case ANOTHER -> NLS.bind(Messages.SharedKeys_Another, name(key), another.orElseThrow().title());
                    case UNKNOWN -> NLS.bind(Messages.SharedKeys_Unknown, name(key));
                    default -> NLS.bind(Messages.SharedKeys_NotTold, name(key));
                });
            }
        }
        if (removed.isEmpty()) {
            throw new PlanRefusedException(kept.isEmpty() ? Messages.SharedKeys_None
                    : NLS.bind(Messages.SharedKeys_NoneOwn, names(kept)),
                    kept.isEmpty() ? Messages.SharedKeys_NothingAdvice : Messages.SharedKeys_NoneOwnAdvice);
        }
        return new SharedKeys(principal, removed, kept);
    }

    /** Keys by thumbprint; by their id those that show none. */
    private static Set<KeyCredential> named(ServicePrincipal principal, List<String> texts)
            throws PlanParameterException {
        Set<KeyCredential> named = new HashSet<>();
        for (String text : texts) {
            List<KeyCredential> found = principal.keyCredentials().stream()
                    .filter(key -> name(key).equalsIgnoreCase(text) || key.keyId().toString().equalsIgnoreCase(text))
                    .toList();
            if (found.isEmpty()) {
                throw new PlanParameterException(PARAMETER, NLS.bind(Messages.SharedKeys_NotThere, text),
                        NLS.bind(Messages.SharedKeys_NotThereAdvice, names(principal.keyCredentials())));
            }
            named.addAll(found);
        }
        return named;
    }

    /** Names a key for a person: by its whole thumbprint, by its id where it shows none. */
    public static String name(KeyCredential key) {
        return KeyRules.thumbprint(key).map(Thumbprint::text).orElse(key.keyId().toString());
    }

    /** Names keys for a person. */
    public static String names(List<KeyCredential> keys) {
        return String.join(", ", keys.stream().map(SharedKeys::name).toList());
    }
}
