package io.isthmus.console.ui.internal.making;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.data.Value;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** What a plan of a kind is asked for, as it is typed, and what the plan said of it. Used in the thread of the widgets. */
final class PlanRequest {

    private static final String TRUE = "true"; //$NON-NLS-1$

    /**
     * The sentence beside a field.
     *
     * @param wrong whether what stands in the field cannot be
     * @param text  what is wrong, that it has to be given, or what holds where it is not; can be empty
     */
    record Said(boolean wrong, String text) {
    }

    private final PlanDescriptor kind;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private Optional<String> problem = Optional.empty();
    private Optional<String> wrong = Optional.empty();
    private Optional<String> focus = Optional.empty();

    /** A request of a kind that begins with what is known already; what the kind does not know is left out. */
    PlanRequest(PlanDescriptor kind, Map<String, Value> begun) {
        this.kind = kind;
        for (PlanParameter parameter : kind.parameters()) {
            text(begun.getOrDefault(parameter.name(), Value.none())).ifPresent(
                    text -> typed.put(parameter.name(), text));
        }
    }

    /** What a kind is asked for again: the same as the plan that is looked at, where that is of the kind. */
    static PlanRequest again(ConsoleModel model, PlanDescriptor kind) {
        return new PlanRequest(kind, model.plan().filter(run -> run.plan().kind().equals(kind.id()))
                .map(PlanRun::asked).orElse(Map.of()));
    }

    /** The plan that is looked at, asked for again; empty where there is none, or its kind is no longer installed. */
    static Optional<PlanRequest> again(ConsoleModel model) {
        return model.plan().flatMap(run -> model.console().plans().find(run.plan().kind()))
                .map(kind -> again(model, kind));
    }

    private static Optional<String> text(Value value) {
        return value.text().or(() -> value.bool().map(String::valueOf)).or(() -> value.whole().map(String::valueOf))
                .or(() -> Optional.of(value.entries().flatMap(entry -> entry.text().stream())
                        .collect(Collectors.joining(", "))).filter(text -> !text.isEmpty())); //$NON-NLS-1$
    }

    PlanDescriptor kind() {
        return kind;
    }

    /** What stands in a field; empty for nothing. */
    String typed(PlanParameter parameter) {
        return typed.getOrDefault(parameter.name(), ""); //$NON-NLS-1$
    }

    /** Whether a parameter of the type boolean is asked for. */
    boolean ticked(PlanParameter parameter) {
        return TRUE.equals(typed(parameter));
    }

    /** Something else is typed: what was wrong before is no longer said. */
    void type(PlanParameter parameter, String text) {
        typed.put(parameter.name(), text);
        if (wrong.equals(Optional.of(parameter.name()))) {
            wrong = Optional.empty();
        }
        if (wrong.isEmpty()) {
            problem = Optional.empty();
        }
    }

    /** The same for a box. */
    void tick(PlanParameter parameter, boolean ticked) {
        type(parameter, ticked ? TRUE : ""); //$NON-NLS-1$
    }

    /** The plan that is asked for; blank fields are not given. */
    Remediation asked() {
        Map<String, Value> given = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            if (!text.isBlank()) {
                given.put(name, Value.of(text.strip()));
            }
        });
        return new Remediation(kind.id(), given);
    }

    /** Whether all is given without which no plan can be made. */
    boolean complete() {
        return kind.parameters().stream().noneMatch(parameter -> parameter.required() && typed(parameter).isBlank());
    }

    /** What stands beside a field. */
    Said said(PlanParameter parameter) {
        if (wrong.equals(Optional.of(parameter.name()))) {
            return new Said(true, problem.orElseThrow());
        }
        if (parameter.required()) {
            return new Said(false, Messages.PlanRequest_required);
        }
        return new Said(false, parameter.unset().isEmpty() ? "" //$NON-NLS-1$
                : NLS.bind(Messages.PlanRequest_unset, parameter.unset()));
    }

    /** Why there is no plan, where that is not said beside a field. */
    Optional<String> problem() {
        return wrong.isPresent() ? Optional.empty() : problem;
    }

    /** The parameter whose field is to be looked at first. */
    Optional<String> focus() {
        return focus;
    }

    /** The plan refused: it is said beside the field that is wrong, or as a whole, and leads to the field that helps. */
    void refused(PlanRefusedException refusal) {
        problem = Optional.of(refusal.getMessage() + '\n' + refusal.advice());
        wrong = Optional.of(refusal).filter(PlanParameterException.class::isInstance)
                .flatMap(one -> ((PlanParameterException) one).parameter()).filter(this::knows);
        focus = wrong.or(() -> helping(refusal.getMessage(), refusal.advice()).map(PlanParameter::name));
    }

    /** No plan was made for a reason that is not the plan's own; it leads to the field that helps, where one does. */
    void failed(Failure failure) {
        problem = Optional.of(failure.message() + '\n' + failure.advice());
        wrong = Optional.empty();
        focus = helping(failure.message(), failure.advice()).map(PlanParameter::name);
    }

    /** Leads to a field. */
    void lookAt(PlanParameter parameter) {
        focus = Optional.of(parameter.name());
    }

    private boolean knows(String name) {
        return kind.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    private Optional<PlanParameter> helping(String... texts) {
        return Stream.of(texts).map(text -> NamedParameters.in(text, kind.parameters())).flatMap(List::stream)
                .findFirst();
    }
}
