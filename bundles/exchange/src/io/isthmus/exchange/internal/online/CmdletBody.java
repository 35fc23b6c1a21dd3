package io.isthmus.exchange.internal.online;

import java.util.LinkedHashMap;
import java.util.Map;

import io.isthmus.exchange.internal.mapping.ExchangeOnlineOrganizationMapper;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** The JSON by which a cmdlet is asked for and its objects come back. */
final class CmdletBody {

    private static final String TYPE = "@odata.type";

    private CmdletBody() {
    }

    /** The body of InvokeCommand. A hashtable among the parameters says what it is. */
    static Value of(CmdletRequest request) {
        Map<String, Value> parameters = new LinkedHashMap<>();
        request.parameters().forEach((name, value) -> parameters.put(name, value instanceof Value.Members table
                ? hashtable(table) : value));
        return Value.members().with("CmdletInput", Value.members().with("CmdletName", Value.of(request.cmdlet()))
                .with("Parameters", new Value.Members(parameters)));
    }

    /**
     * An object of the answer without the notes on types that OData puts between its members, and with the list of EWS
     * applications as a list in whichever form it came.
     */
    static Value object(Value object) {
        if (!(object instanceof Value.Members members)) {
            return object;
        }
        Map<String, Value> plain = new LinkedHashMap<>();
        members.values().forEach((name, value) -> {
            if (!name.contains("@")) {
                plain.put(name, name.equals(ExchangeOnlineOrganizationMapper.EWS_APPLICATIONS)
                        ? ExchangeOnlineOrganizationMapper.ewsApplications(value) : object(value));
            }
        });
        return new Value.Members(plain);
    }

    private static Value hashtable(Value.Members table) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(TYPE, Value.of("#Exchange.GenericHashTable"));
        table.values().forEach((name, value) -> {
            if (value instanceof Value.Array) {
                members.put(name + TYPE, Value.of("#Collection(String)"));
            }
            members.put(name, value);
        });
        return new Value.Members(members);
    }
}
