package io.isthmus.exchange.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.exchange.internal.mapping.AuthConfigurationMapper;
import io.isthmus.exchange.internal.mapping.VirtualDirectoryMapper;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;

class PartReadersTest {

    private final Map<String, Object> answers = new HashMap<>();

    @Test
    void oneObjectIsReadAndNoneIsAbsent() {
        answers.put("Get-AuthConfig", List.of(Value.members().with("Realm", Value.of("r"))));
        assertEquals("r", single().value().orElseThrow().realm());
        answers.put("Get-AuthConfig", List.of());
        assertEquals(ReadState.ABSENT, single().state());
        answers.put("Get-AuthConfig", Failure.Kind.NOT_FOUND);
        assertEquals(ReadState.ABSENT, single().state());
    }

    @Test
    void twoWhereThereCanBeOneAreNotChosenFrom() {
        answers.put("Get-AuthConfig", List.of(Value.members(), Value.members()));

        assertEquals(Failure.Kind.BAD_ANSWER, single().failure().orElseThrow().kind());
    }

    @Test
    void aRefusalIsDeniedAndAnythingElseFailed() {
        answers.put("Get-AuthConfig", Failure.Kind.DENIED);
        assertEquals(ReadState.DENIED, single().state());
        answers.put("Get-AuthConfig", Failure.Kind.UNREACHABLE);
        assertEquals(ReadState.FAILED, single().state());
    }

    @Test
    void aPropertyThatCannotBeReadIsNamed() {
        answers.put("Get-AuthConfig", List.of(Value.members().with("CurrentCertificateThumbprint", Value.of("short"))));
        Failure failure = single().failure().orElseThrow();

        assertTrue(failure.message().contains("CurrentCertificateThumbprint") && failure.message().contains("short"),
                failure::message);
    }

    @Test
    void oneOfSeveralCmdletsThatFailsLeavesAPart() {
        answers.put("Get-WebServicesVirtualDirectory", List.of(directory()));
        answers.put("Get-AutodiscoverVirtualDirectory", Failure.Kind.UNREACHABLE);
        assertEquals(ReadState.PARTIAL, list().state());
        assertEquals(1, list().value().orElseThrow().size());
        answers.put("Get-WebServicesVirtualDirectory", Failure.Kind.DENIED);
        assertEquals(ReadState.DENIED, list().state());
        answers.put("Get-WebServicesVirtualDirectory", List.of());
        answers.put("Get-AutodiscoverVirtualDirectory", List.of(directory()));
        assertEquals(ReadState.READ, list().state());
    }

    private static Value directory() {
        return Value.members().with("Name", Value.of("EWS")).with("Server", Value.of("EX01"))
                .with("InternalAuthenticationMethods", Value.list(Value.of("OAuth")));
    }

    private Reading<AuthConfiguration> single() {
        return new SingleReader<>(Parts.AUTH_CONFIGURATION, new Mapping<>(CmdletRequest.onPremises("Get-AuthConfig"),
                new AuthConfigurationMapper())).read(this::run, Clock.systemUTC(), CallContext.of(Cancel.never()));
    }

    private Reading<List<VirtualDirectory>> list() {
        return new ListReader<>(Parts.VIRTUAL_DIRECTORIES, List.of(
                new Mapping<>(CmdletRequest.onPremises("Get-WebServicesVirtualDirectory"),
                        new VirtualDirectoryMapper("WebServices")),
                new Mapping<>(CmdletRequest.onPremises("Get-AutodiscoverVirtualDirectory"),
                        new VirtualDirectoryMapper("Autodiscover"))))
                .read(this::run, Clock.systemUTC(), CallContext.of(Cancel.never()));
    }

    private Answer run(CmdletRequest request, CallContext context) throws SourceException {
        if (answers.get(request.cmdlet()) instanceof Failure.Kind kind) {
            throw new SourceException(Failure.of(kind, Side.ON_PREMISES, "try", "no", "Try again."));
        }
        List<?> objects = (List<?>) answers.get(request.cmdlet());
        return new Answer(0, new Value.Array(objects.stream().map(Value.class::cast).toList()), Optional.empty(),
                List.of());
    }
}
