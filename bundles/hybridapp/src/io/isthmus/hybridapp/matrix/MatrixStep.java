package io.isthmus.hybridapp.matrix;

import java.util.Set;

/**
 * The steps that lead to the dedicated application, in the order in which they are done.
 *
 * @since 1.0
 */
public enum MatrixStep {
    /** The application is there. */
    APPLICATION("app.create"),
    /** It asks for the permission of EWS. */
    PERMISSION("app.complete"),
    /** An administrator consented. */
    CONSENT("app.complete"),
    /** It knows the auth certificates that servers sign with, now and next. */
    CERTIFICATES("app.certificates"),
    /** The organization's Auth Server for the tenant names it. */
    AUTH_SERVER("authserver.configure"),
    /** Relationships with the tenant tell where EWS answers. */
    RELATIONSHIPS("sharing.epr"),
    /** Exchange Online lets it in. */
    EWS_GATE("ews.gate"),
    /** Every server acts as the application. */
    OVERRIDE("override.on"),
    /** The shared principal holds no key of the organization any more. */
    SHARED_PRINCIPAL("shared.cleanup"),
    /** Servers that can call Microsoft Graph. */
    GRAPH("graph.stage");

    private static final Set<MatrixStep> APART = Set.of(SHARED_PRINCIPAL, GRAPH);

    private final String plan;

    MatrixStep(String plan) {
        this.plan = plan;
    }

    /** The id of the plan that does it. */
    public String plan() {
        return plan;
    }

    /** Whether the plan that sets all up does it too: what it does not do comes after. */
    public boolean partOfSetup() {
        return !APART.contains(this);
    }

    /** A word or two for a person. */
    public String title() {
        return switch (this) {
            case APPLICATION -> Messages.MatrixStep_Application;
            case PERMISSION -> Messages.MatrixStep_Permission;
            case CONSENT -> Messages.MatrixStep_Consent;
            case CERTIFICATES -> Messages.MatrixStep_Certificates;
            case AUTH_SERVER -> Messages.MatrixStep_AuthServer;
            case RELATIONSHIPS -> Messages.MatrixStep_Relationships;
            case EWS_GATE -> Messages.MatrixStep_EwsGate;
            case OVERRIDE -> Messages.MatrixStep_Override;
            case SHARED_PRINCIPAL -> Messages.MatrixStep_SharedPrincipal;
            case GRAPH -> Messages.MatrixStep_Graph;
        };
    }
}
