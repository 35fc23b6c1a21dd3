package io.isthmus.emulator.internal.entra;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** The application permissions that were consented for a service principal. */
public final class ConsentedRoles {

    private ConsentedRoles() {
    }

    /** The names of the permissions of one service. */
    public static List<String> of(View view, String principalId, Resource resource) {
        Optional<Value.Members> service = view.findBy(Directory.SERVICE_PRINCIPALS, "appId", resource.appId());
        Set<String> granted = view.list(Directory.APP_ROLE_ASSIGNMENTS).stream()
                .filter(each -> each.at("/principalId").text().filter(principalId::equals).isPresent())
                .filter(each -> each.at("/resourceId").equals(service.map(it -> it.at("/id")).orElseGet(Value::none)))
                .map(each -> each.at("/appRoleId").text().orElseThrow()).collect(Collectors.toSet());
        return service.stream().flatMap(it -> it.at("/appRoles").entries())
                .filter(role -> role.at("/id").text().filter(granted::contains).isPresent())
                .flatMap(role -> role.at("/value").text().stream()).toList();
    }
}
