package io.isthmus.console.ui.internal.making;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.engine.change.PlanParameter;

class NamedParametersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            To bring it back, ask for it with the parameter restore.                     | restore
            Make the plan with restore=true.                                             | restore
            Parameter owner is wrong; give ewsAddress, too.                              | owner,ewsAddress
            Give the EWS address with the parameter ewsAddress, or owner=ID.             | ewsAddress,owner
            It can be restored, and the owner will restore it.                           | ''
            The parameters of the owner                                                  | ''
            The parameter restorer, unrestore=true, ewsAddresses, see x.ewsAddress       | ''
            """)
    void isFoundWhereItIsMeantAndNotWhereItIsAWord(String text, String names) {
        assertEquals(names, String.join(",", NamedParameters.in(text, Kinds.SETUP.parameters()).stream()
                .map(PlanParameter::name).toList()));
    }
}
