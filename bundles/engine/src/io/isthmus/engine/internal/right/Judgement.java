package io.isthmus.engine.internal.right;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.right.StepRight;
import io.isthmus.engine.right.StepRight.Standing;

/**
 * Whether one request may be sent.
 *
 * @param standing how it stands
 * @param roles    names of the roles that it is about
 * @param sentence for a person
 */
record Judgement(Standing standing, List<String> roles, String sentence) {

    static Judgement may(String role) {
        return new Judgement(Standing.MAY, List.of(role), NLS.bind(Messages.May, role));
    }

    /** Without a role, for another reason. */
    static Judgement mayBecause(String sentence) {
        return new Judgement(Standing.MAY, List.of(), sentence);
    }

    static Judgement activate(String role) {
        return new Judgement(Standing.ACTIVATE, List.of(role), NLS.bind(Messages.Activate, role));
    }

    /** @param roles of which one is needed; none where nobody has what is needed */
    static Judgement mayNot(List<String> roles) {
        return new Judgement(Standing.MAY_NOT, roles,
                roles.isEmpty() ? Messages.MayNotAtAll : NLS.bind(Messages.MayNot, alternatives(roles)));
    }

    static Judgement notSeen(List<String> roles, String why) {
        return new Judgement(Standing.NOT_SEEN, roles, NLS.bind(Messages.NotSeen, why));
    }

    StepRight of(String step) {
        return new StepRight(step, standing, roles, sentence);
    }

    /** Names of which one does: "X or Y". */
    static String alternatives(List<String> names) {
        return String.join(' ' + Messages.Or + ' ', names);
    }
}
