package io.isthmus.host.internal;

import java.util.Set;
import java.util.stream.Collectors;

/** The extension points of the SDK whose classes are logic, and run in a worker. */
final class ExtensionPoints {

    /** The bundle that declares them. */
    static final String SDK = "io.isthmus.sdk";

    /** Their names in that bundle. */
    static final Set<String> NAMES = Set.of("checks", "commands", "driftRules", "plans", "policyAnalyzers",
            "policyTemplates", "remediations", "reportFormats", "signInSources", "snapshotContributors");

    /** Their whole names. */
    static final Set<String> LOGIC = NAMES.stream().map(name -> SDK + '.' + name).collect(Collectors.toSet());

    private ExtensionPoints() {
    }

    /** A plugin.xml that declares them. */
    static String declarations() {
        return NAMES.stream().sorted().map(name -> "<extension-point id=\"" + name + "\" name=\"" + name + "\"/>")
                .collect(Collectors.joining("", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?eclipse version=\"3.4\"?>"
                        + "<plugin>", "</plugin>"));
    }
}
