package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/** Makes a setting override. */
final class NewSettingOverride implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        String name = invocation.requiredText("Name");
        if (invocation.find(name).isPresent()) {
            throw CmdletError.exchange("ADObjectAlreadyExistsException", "Active Directory operation failed on "
                    + invocation.directoryServer() + ". The object 'CN=" + name + ",CN=Setting Overrides,CN=Global"
                    + " Settings' already exists.");
        }
        Value parameters = Optional.ofNullable(invocation.parameters().get("Parameters"))
                .orElseThrow(() -> CmdletError.missingParameter("Parameters"));
        List<Value> list = parameters instanceof Value.Array ? parameters.entries().toList() : List.of(parameters);
        boolean wellFormed = !list.isEmpty()
                && list.stream().allMatch(each -> each.text().filter(text -> text.matches("\\w+=.*")).isPresent());
        if (!wellFormed) {
            throw CmdletError.exchange("SettingOverrideSyntaxException",
                    "The setting override parameters must be of the form Name=Value.");
        }
        Value.Members document = Value.members().with("Name", Value.of(name))
                .with("ComponentName", Value.of(invocation.requiredText("Component")))
                .with("SectionName", Value.of(invocation.requiredText("Section")))
                .with("Reason", Value.of(invocation.requiredText("Reason")))
                .with("Parameters", new Value.Array(list))
                .with("ModifiedBy", invocation.settings().at("/shellUser"))
                .with("MinVersion", optional(invocation, "MinVersion"))
                .with("MaxVersion", optional(invocation, "MaxVersion"))
                .with("Server", servers(invocation))
                .with("Guid", Value.of(invocation.ids().next()))
                .with("WhenCreated", Value.of(invocation.now().toString()))
                .with("WhenChanged", Value.of(invocation.now().toString()));
        invocation.state().put(invocation.collection(), name, document);
        return CmdletResult.of(invocation.cmdlet().kind(), List.of(document));
    }

    private static Value optional(Invocation invocation, String name) {
        return invocation.parameters().getOrDefault(name, Value.none());
    }

    private static Value servers(Invocation invocation) {
        Value servers = optional(invocation, "Server");
        return servers instanceof Value.Text ? Value.list(servers) : servers;
    }
}
