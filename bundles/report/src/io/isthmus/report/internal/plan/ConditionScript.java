package io.isthmus.report.internal.plan;

import java.util.List;
import java.util.stream.Collectors;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.data.Value;

/**
 * Conditions as data of a script, which its function Test-Condition judges.
 *
 * @param text how data is written
 */
record ConditionScript(PowerShellText text) {

    String table(Condition condition) {
        return switch (condition) {
            case Condition.Equal equal -> at("Equal", equal.pointer())
                    + "; Expected = " + text.expression(equal.expected()) + " }";
            case Condition.Present present -> at("Present", present.pointer()) + " }";
            case Condition.Absent absent -> at("Absent", absent.pointer()) + " }";
            case Condition.SameSet set -> at("SameSet", set.pointer()) + "; Expected = "
                    + text.expression(new Value.Array(set.expected())) + " }";
            case Condition.Any any -> at("Any", any.pointer()) + "; Condition = " + table(any.condition()) + " }";
            case Condition.Every every ->
                    at("Every", every.pointer()) + "; Condition = " + table(every.condition()) + " }";
            case Condition.All all -> "@{ Is = 'All'; Conditions = " + list(all.conditions()) + " }";
            case Condition.Either either -> "@{ Is = 'Either'; Conditions = " + list(either.conditions()) + " }";
            case Condition.Not not -> "@{ Is = 'Not'; Condition = " + table(not.condition()) + " }";
        };
    }

    private String list(List<Condition> conditions) {
        return conditions.stream().map(this::table).collect(Collectors.joining(", ", "@(", ")"));
    }

    private static String at(String kind, String pointer) {
        return "@{ Is = '" + kind + "'; At = " + PowerShellText.literal(pointer);
    }
}
