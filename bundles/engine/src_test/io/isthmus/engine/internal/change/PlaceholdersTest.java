package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.WebRequest;

class PlaceholdersTest {

    private final Placeholders placeholders = new Placeholders(Map.of("a.id", Value.of("x y/'&?"),
            "a.list", Value.list(Value.of("one"), Value.of("two")), "a.number", Value.of(7), "a.money",
            Value.of("$0 \\1")));

    @Test
    void aTextThatIsANameBecomesTheValueWhateverItsType() {
        assertEquals(Value.members().with("list", Value.list(Value.of("one"), Value.of("two")))
                .with("text", Value.of("<x y/'&?> 7")).with("same", Value.of("$0 \\1")).with("n", Value.of(1)),
                placeholders.in(Value.members().with("list", Value.of("${a.list}"))
                        .with("text", Value.of("<${a.id}> ${a.number}")).with("same", Value.of("${a.money}"))
                        .with("n", Value.of(1))));
    }

    @Test
    void aValueCannotLeaveItsPlaceInAnAddress() {
        assertEquals("/v1.0/applications/x%20y%2F%27%26%3F?$select=id", ((GraphRequest) placeholders.in(
                GraphRequest.get("/v1.0/applications/${a.id}?$select=id"))).path());
        WebRequest web = new WebRequest(Side.WORKSTATION, URI.create("https://contoso.com/7"));
        assertEquals(web, placeholders.in(web), "an address without a place for a name");
        assertEquals(Optional.of("another"), ((GraphRequest) placeholders.in(
                GraphRequest.get("/v1.0/x").inTenant("another"))).tenant());
        assertEquals(Optional.of("another"), ((CmdletRequest) placeholders.in(
                CmdletRequest.onPremises("Get-AuthServer").inOrganization("another"))).organization());
        assertEquals(Map.of("Prefer", "7"), ((GraphRequest) placeholders.in(
                GraphRequest.get("/v1.0/x").header("Prefer", "${a.number}"))).headers());
    }

    @Test
    void everyConditionIsResolved() {
        Condition resolved = placeholders.in(Condition.all(Condition.equal("/a", "${a.number}"),
                new Condition.SameSet("/b", List.of(Value.of("${a.list}"), Value.of("three"))),
                new Condition.Any("/c", Condition.has("", "${a.number}")),
                new Condition.Every("/d", new Condition.Not(new Condition.Absent("/e"))),
                new Condition.Either(List.of(new Condition.Present("/f"), Condition.equal("", "${a.id}")))));
        assertEquals(Condition.all(new Condition.Equal("/a", Value.of(7)),
                new Condition.SameSet("/b", List.of(Value.of("one"), Value.of("two"), Value.of("three"))),
                new Condition.Any("/c", new Condition.Any("", new Condition.Equal("", Value.of(7)))),
                new Condition.Every("/d", new Condition.Not(new Condition.Absent("/e"))),
                new Condition.Either(List.of(new Condition.Present("/f"), Condition.equal("", "x y/'&?")))), resolved);
    }

    @Test
    void namesAreFoundAndMissingOnesTold() {
        CmdletRequest request = CmdletRequest.onPremises("Set-Gate").with("A", "${b.c} ${b.d}").with("B", "$ {x} ${}");
        assertEquals(Set.of("b.c", "b.d"), Placeholders.names(request));
        assertFalse(placeholders.resolve(request));
        assertTrue(placeholders.resolve(CmdletRequest.onPremises("Set-Gate").with("A", "${a.id}")));
        assertEquals("b.c", assertThrows(UnboundNameException.class, () -> placeholders.in(request)).getMessage());
    }

    @Test
    void mergesKeepWhatIsForeign() {
        Binding.Merge merge = new Binding.Merge("m", CmdletRequest.onPremises("Get-Gate"), "/0/Keys", "/id",
                List.of(Value.of("OLD")), List.of(key("new", 1), key("Kept", 2)));
        Value found = Value.list(Value.members().with("Keys",
                Value.list(key("old", 5), key("kept", 6), key("foreign", 7))));
        assertEquals(Optional.of(Value.list(key("kept", 6), key("foreign", 7), key("new", 1))),
                Merges.merged(merge, found));
        assertEquals(Optional.of(Value.list(key("single", 1), key("new", 1), key("Kept", 2))),
                Merges.merged(merge, Value.list(Value.members().with("Keys", key("single", 1)))));
    }

    @Test
    void whatIsNotShownIsNoEmptyListButWhereTheMergeSaysSo() {
        Binding.Merge merge = new Binding.Merge("m", CmdletRequest.onPremises("Get-Gate"), "/0/Keys", "/id",
                List.of(), List.of(key("new", 1)));
        Value without = Value.list(Value.members().with("Name", Value.of("gate")));
        assertEquals(Optional.empty(), Merges.merged(merge, without));
        assertEquals(Optional.of(Value.list(key("new", 1))), Merges.merged(merge.leftOutWhereEmpty(), without));
        for (Value absent : List.of(Value.none(), Value.list())) {
            assertEquals(Optional.empty(), Merges.merged(merge, absent));
            assertEquals(Optional.empty(), Merges.merged(merge.leftOutWhereEmpty(), absent), "no object, no list");
        }
        Binding.Merge whole = new Binding.Merge("m", CmdletRequest.onPremises("Get-Gate"), "", "/id", List.of(),
                List.of(key("new", 1)));
        assertEquals(Optional.of(Value.list(key("new", 1))), Merges.merged(whole, Value.list()));
        assertEquals(Optional.empty(), Merges.merged(whole.leftOutWhereEmpty(), Value.none()));
    }

    private static Value key(String id, long number) {
        return Value.members().with("id", Value.of(id)).with("n", Value.of(number));
    }

    @Test
    void secretsAreFoundByTheirNamesWhereverTheyStand() {
        assertEquals(Optional.of("secretText"), Secrets.find(Value.list(Value.members().with("a",
                Value.members().with("secretText", Value.of("x"))))));
        assertEquals(Optional.empty(), Secrets.find(Value.members().with("passwordCredentials", Value.list())
                .with("password", Value.none()).with("text", Value.of("password"))));
    }
}
