package io.isthmus.exchange.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.sdk.Failure;

class ShellErrorTest {

    @ParameterizedTest
    @CsvSource({"'[Server=EX01] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 1,x',NotSpecified,NOT_FOUND",
            "'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand',ObjectNotFound,SERVICE_ERROR",
            "RemoteServerUnavailable,ResourceUnavailable,UNREACHABLE",
            "CommandNotFoundException,ObjectNotFound,DENIED",
            "'NamedParameterNotFound,Set-AuthServer',InvalidArgument,REFUSED"})
    void onlyExchangeSaysThatAnObjectIsNotThere(String errorId, String category, Failure.Kind kind) {
        assertEquals(kind, new ShellError("The reason in words.", errorId, category).failure("read").kind());
    }
}
