package io.isthmus.console.ui.internal.making;

import java.util.List;
import java.util.Optional;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.PlanParameter.Type;
import io.isthmus.engine.extension.Requirement;
import io.isthmus.sdk.Side;

/** Kinds of plan for the tests: one with parameters of each type, one that has to be told something, one without any. */
final class Kinds {

    static final PlanParameter OWNER = new PlanParameter("owner", "Object id of an owner", Type.TEXT, false, "nobody is");
    static final PlanParameter RESTORE =
            new PlanParameter("restore", "Bring it back", Type.BOOLEAN, false, "a new one is made");
    static final PlanParameter EWS = new PlanParameter("ewsAddress", "EWS address", Type.TEXT, false, "");
    static final PlanParameter FILE = new PlanParameter("certificate", "Certificate", Type.FILE, true, "");

    static final PlanDescriptor SETUP = new PlanDescriptor("app.setup", "test", "Set it up", "Makes the application.",
            List.of(new Requirement(Side.ENTRA, Optional.of("Application.ReadWrite.All"),
                    Optional.of("Application Administrator")),
                    new Requirement(Side.ON_PREMISES, Optional.of("Set-AuthServer"), Optional.of("Client Access"))),
            List.of(OWNER, RESTORE, EWS));
    static final PlanDescriptor UPLOAD = new PlanDescriptor("app.upload", "test", "Upload a certificate", "",
            List.of(), List.of(FILE, OWNER));
    static final PlanDescriptor LOCK = new PlanDescriptor("app.lock", "test", "Lock it", "Nobody else owns it.",
            List.of(new Requirement(Side.ENTRA, Optional.of("Application.ReadWrite.All"), Optional.empty())), List.of());

    private Kinds() {
    }
}
