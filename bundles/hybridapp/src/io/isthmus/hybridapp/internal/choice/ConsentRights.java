package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.model.DirectoryRole;
import io.isthmus.sdk.snapshot.Parts;

/** Says before, not after, that whoever is signed in cannot consent. The service has the last word. */
public final class ConsentRights {

    /** Who may consent to application permissions of Exchange Online, by role template. */
    private static final Map<String, String> CONSENTING = Map.of(
            "62e90394-69f5-4237-9190-012177145e10", "Global Administrator",
            "e8611ab8-c189-46e8-94e1-60213ab1f814", "Privileged Role Administrator",
            "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "Application Administrator",
            "158c047a-c907-4556-b7ef-446551a6b5f7", "Cloud Application Administrator");

    private ConsentRights() {
    }

    public static void warn(PlanContext context, List<String> warnings) {
        context.read(Parts.SIGNED_IN_USER).value().ifPresent(user -> {
            List<DirectoryRole> consenting = user.roles().stream()
                    .filter(role -> CONSENTING.containsKey(role.templateId())).toList();
            String name = user.principal().displayName();
            if (consenting.isEmpty()) {
                warnings.add(NLS.bind(Messages.ConsentRights_None, name));
            } else if (consenting.stream().noneMatch(DirectoryRole::active)) {
                warnings.add(NLS.bind(Messages.ConsentRights_Eligible, name, consenting.get(0).displayName()));
            }
        });
    }
}
