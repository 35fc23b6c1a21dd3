package io.isthmus.entra.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.isthmus.datapack.DataPacks;
import io.isthmus.http.Transports;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

class EntraComponentTest {

    @Test
    void eachTenantOfAConnectionIsOpenedByItself() throws SourceException {
        EntraComponent component = new EntraComponent(DataPacks.builtIn(), new Transports());
        assertEquals(List.of("contoso.com", "litwareinc.com"), component.each(new Connection("contoso", "Contoso",
                ConnectionKind.TENANT, Map.of(Connection.TENANT, "contoso.com, litwareinc.com"))).stream()
                .map(one -> one.setting(Connection.TENANT).orElseThrow()).toList());
        component.close();
    }
}
