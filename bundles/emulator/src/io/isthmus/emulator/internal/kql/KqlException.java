package io.isthmus.emulator.internal.kql;

/** A query that cannot be understood, as the service tells it. */
public final class KqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean syntax;
    private final String code;
    private final int line;
    private final int column;
    private final String token;

    private KqlException(boolean syntax, String code, String message, int line, int column, String token) {
        super(message);
        this.syntax = syntax;
        this.code = code;
        this.line = line;
        this.column = column;
        this.token = token;
    }

    static KqlException syntax(KqlLexer.Token token) {
        return new KqlException(true, "SYN0002", "Query could not be parsed at '" + token.text() + "' on line ["
                + token.line() + "," + token.column() + "]", token.line(), token.column(), token.text());
    }

    static KqlException semantic(String code, String message) {
        return new KqlException(false, code, message, 0, 0, "");
    }

    static KqlException unresolved(String operator, String name) {
        return semantic("SEM0100", "'" + operator + "' operator: Failed to resolve scalar expression named '" + name + "'");
    }

    /** Whether the text is wrong, rather than what it means. */
    public boolean syntax() {
        return syntax;
    }

    /** The service's code. */
    public String code() {
        return code;
    }

    /** Where the text is wrong, from 1. */
    public int line() {
        return line;
    }

    /** Where in the line, from 0. */
    public int column() {
        return column;
    }

    /** What stands there. */
    public String token() {
        return token;
    }
}
