package io.isthmus.console.ui.internal.details;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.check.Finding;
import io.isthmus.ui.style.Mark;

/**
 * What the details are about.
 *
 * @param title      its name
 * @param kind       what it is, and on which side
 * @param mark       how it stands
 * @param state      the same in words, with since when
 * @param properties its properties
 * @param findings   what was found about it
 * @param scope      key of the organization or tenant in which it stands; empty where that is of no account
 * @param names      every name and id that it goes by; empty for what is no object
 */
record Subject(String title, String kind, Mark mark, String state, List<Property> properties,
        List<Finding> findings, Optional<String> scope, Set<String> names) {
}
