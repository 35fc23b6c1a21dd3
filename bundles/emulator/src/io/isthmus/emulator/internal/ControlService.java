package io.isthmus.emulator.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.emulator.internal.entra.SignInChoice;
import io.isthmus.emulator.internal.fault.Fault;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.http.RequestLog;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Site;
import io.isthmus.sdk.data.Value;

/** The switches of the emulator itself, below /control; whoever uses them knows the secret. */
public final class ControlService {

    /** The header that carries the secret. */
    public static final String SECRET_HEADER = "X-Isthmus-Secret";

    private final EmulatedOrganization organization;
    private final Gate gate;
    private final SignInChoice signIn;
    private final String secret;

    ControlService(EmulatedOrganization organization, Gate gate, SignInChoice signIn, String secret) {
        this.organization = organization;
        this.gate = gate;
        this.signIn = signIn;
        this.secret = secret;
    }

    Response answer(Request request) {
        if (request.header(SECRET_HEADER).filter(secret::equals).isEmpty()) {
            return refused(403, "the header " + SECRET_HEADER + " is missing or wrong");
        }
        try {
            return answer(request, request.method() + " " + request.path().substring("/control/".length()));
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            return refused(400, wrong.getMessage());
        } catch (IOException failure) {
            return refused(500, failure.getMessage());
        }
    }

    private Response answer(Request request, String operation) throws IOException {
        return switch (operation) {
            case "GET clock" -> clock();
            case "POST advance" -> {
                organization.advance(Duration.parse(request.json().at("/by").text()
                        .orElseThrow(() -> new IllegalArgumentException("\"by\" says how far, as \"PT22M\""))));
                yield clock();
            }
            case "POST carry" -> carry(request, request.json().at("/thumbprint").text().orElse(""));
            case "GET dump" -> Response.json(200, organization.dump());
            case "POST reset" -> {
                organization.reset(request.json().at("/scenario").text().orElse(organization.scenario()),
                        request.json().at("/settings"));
                yield Response.empty(204);
            }
            case "GET requests" -> Response.json(200, Value.members().with("requests", new Value.Array(
                    gate.log().entries().stream().map(RequestLog.Entry::toValue).toList())));
            case "DELETE requests" -> {
                gate.log().clear();
                yield Response.empty(204);
            }
            case "GET faults" -> Response.json(200, Value.members().with("faults", new Value.Array(
                    organization.faults().faults().stream().map(Fault::toValue).toList())));
            case "PUT faults" -> {
                List<Fault> faults = request.json().at("/faults").entries().map(Fault::of).toList();
                organization.faults().set(faults);
                yield Response.empty(204);
            }
            case "GET held" -> Response.json(200,
                    Value.members().with("held", Value.texts(gate.held().targets())));
            case "POST release" -> {
                gate.held().release();
                yield Response.empty(204);
            }
            case "POST drop" -> {
                gate.held().drop();
                yield Response.empty(204);
            }
            case "PUT sign-in" -> {
                signIn.set(request.json());
                yield Response.empty(204);
            }
            default -> refused(404, "there is no such switch: " + operation);
        };
    }

    /** Every server of the organization that made it has it then. */
    private Response carry(Request request, String thumbprint) {
        List<String> servers = Site.organizations(organization.settings()).stream()
                .flatMap(name -> organization.transact(request, new Site("", name), call ->
                        AuthCertificates.carry(call.writes(), thumbprint, call.now())).stream()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No server made a certificate with the thumbprint "
                        + thumbprint + " and a key that may be exported."));
        return Response.json(200, Value.members().with("servers", Value.texts(servers)));
    }

    private Response clock() {
        return Response.json(200, Value.members().with("now", Value.of(organization.clock().instant().toString()))
                .with("factor", Value.of(Double.toString(organization.clock().factor()))));
    }

    private static Response refused(int status, String message) {
        return Response.json(status, Value.members().with("message", Value.of(message)));
    }
}
