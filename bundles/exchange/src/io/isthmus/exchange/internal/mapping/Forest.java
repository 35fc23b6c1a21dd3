package io.isthmus.exchange.internal.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which forest an object of the directory's configuration stands in. */
public final class Forest {

    private static final String CONFIGURATION = ",cn=configuration,";

    private Forest() {
    }

    /**
     * The DNS name of the forest's root domain in lower case: Exchange's objects stand in the configuration partition,
     * and that belongs to the root domain.
     */
    public static Optional<String> of(Fields object) {
        return object.text("DistinguishedName").map(name -> name.toLowerCase(Locale.ROOT)).flatMap(Forest::root);
    }

    private static Optional<String> root(String distinguishedName) {
        int configuration = distinguishedName.lastIndexOf(CONFIGURATION);
        if (configuration < 0) {
            return Optional.empty();
        }
        String root = Arrays.stream(distinguishedName.substring(configuration + CONFIGURATION.length()).split(","))
                .map(String::strip).filter(part -> part.startsWith("dc=")).map(part -> part.substring("dc=".length()))
                .collect(Collectors.joining("."));
        return root.isEmpty() ? Optional.empty() : Optional.of(root);
    }
}
