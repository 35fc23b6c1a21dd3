package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ObjectId;

/**
 * What the admin asked for, checked. The names are those of plugin.xml.
 *
 * @param application         which application is meant, where several can be
 * @param owner               whom to make an owner
 * @param acceptOtherControl  whether consent is given though others control the application
 * @param restore             whether a deleted application is brought back rather than a new one made
 * @param remoteRoutingDomain the domain of the tenant that mail between both sides is routed by
 * @param ewsAddress          where EWS of the tenant's mailboxes answers, where Autodiscover cannot be asked
 * @param enableEws           whether EwsEnabled may be set to true
 * @param ewsApplications     further applications to let in
 */
public record Parameters(Optional<AppId> application, Optional<ObjectId> owner, boolean acceptOtherControl,
        boolean restore, Optional<String> remoteRoutingDomain, Optional<String> ewsAddress, boolean enableEws,
        List<AppId> ewsApplications) {

    private static final Set<String> NAMES = Set.of("acceptOtherControl", "application", "owner", "restore",
            "remoteRoutingDomain", "ewsAddress", "enableEws", "ewsApplications");

    public static Parameters of(Map<String, Value> given) throws PlanParameterException {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new PlanParameterException(NLS.bind(Messages.Parameters_Unknown, String.join(", ", unknown)),
                    NLS.bind(Messages.Parameters_UnknownAdvice, String.join(", ", new TreeSet<>(NAMES))));
        }
        Optional<String> application = text(given, "application");
        Optional<String> owner = text(given, "owner");
        return new Parameters(
                application.isPresent() ? Optional.of(AppId.of(guid("application", application.get())))
                        : Optional.empty(),
                owner.isPresent() ? Optional.of(ObjectId.of(guid("owner", owner.get()))) : Optional.empty(),
                truth(given, "acceptOtherControl"), truth(given, "restore"), text(given, "remoteRoutingDomain"),
                https(text(given, "ewsAddress")),
                truth(given, "enableEws"), appIds(given));
    }

    private static List<AppId> appIds(Map<String, Value> given) throws PlanParameterException {
        Value value = given.getOrDefault("ewsApplications", Value.none());
        List<String> texts = value.text().map(text -> Stream.of(text.split("[,;\\s]+")))
                .orElseGet(() -> value.entries().map(entry -> entry.text().orElse("")))
                .filter(text -> !text.isBlank()).toList();
        for (String text : texts) {
            guid("ewsApplications", text);
        }
        return texts.stream().map(AppId::of).distinct().toList();
    }

    private static Optional<String> text(Map<String, Value> given, String name) {
        return given.getOrDefault(name, Value.none()).text().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean truth(Map<String, Value> given, String name) throws PlanParameterException {
        Value value = given.getOrDefault(name, Value.of(false));
        String text = value.bool().map(String::valueOf).or(value::text).orElse("");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new PlanParameterException(NLS.bind(Messages.Parameters_NotTruth, name),
                    Messages.Parameters_NotTruthAdvice);
        };
    }

    private static String guid(String name, String text) throws PlanParameterException {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new PlanParameterException(NLS.bind(Messages.Parameters_NotGuid, name, text),
                    Messages.Parameters_NotGuidAdvice);
        }
        return text;
    }

    private static Optional<String> https(Optional<String> address) throws PlanParameterException {
        if (address.isPresent() && !address.get().matches("https://[A-Za-z0-9.-]+/[^\\s]*")) {
            throw new PlanParameterException(NLS.bind(Messages.Parameters_NotHttps, address.get()),
                    Messages.Parameters_NotHttpsAdvice);
        }
        return address;
    }
}
