package io.isthmus.engine.report;

import io.isthmus.sdk.change.Plan;

/**
 * A report format as plugin.xml declares it.
 *
 * @param id        names it on the command line: "html"
 * @param bundle    symbolic name of the bundle that contributes it
 * @param title     names it for a person
 * @param subject   what its documents are made of
 * @param extension what the name of such a file ends with, without the dot
 * @param mediaType what its documents are: "text/html"
 * @since 1.0
 */
public record ReportFormatDescriptor(String id, String bundle, String title, Subject subject, String extension,
        String mediaType) {

    /**
     * What a document is made of.
     *
     * @since 1.0
     */
    public enum Subject {
        /** What checks found. */
        FINDINGS,
        /** A plan of any kind. */
        PLAN,
        /** A plan that writes one document on this computer and changes nothing else. */
        DOCUMENT
    }

    /** Whether such a document can be made of a plan. */
    public boolean fits(Plan plan) {
        return switch (subject) {
            case FINDINGS -> false;
            case PLAN -> true;
            case DOCUMENT -> plan.local() && plan.documents().size() == 1;
        };
    }
}
