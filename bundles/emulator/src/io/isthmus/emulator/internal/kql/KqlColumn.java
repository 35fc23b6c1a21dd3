package io.isthmus.emulator.internal.kql;

/**
 * A column of a table.
 *
 * @param name letter case counts
 * @param type of its values
 */
public record KqlColumn(String name, KqlType type) {
}
