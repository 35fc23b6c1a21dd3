package io.isthmus.emulator.internal.kql;

import java.util.List;

/** The tokens of a query, read one after another. */
final class KqlTokens {

    private final List<KqlLexer.Token> tokens;
    private int position;

    KqlTokens(String query) {
        tokens = KqlLexer.tokens(query);
    }

    KqlLexer.Token peek() {
        return tokens.get(position);
    }

    KqlLexer.Token ahead(int count) {
        return tokens.get(Math.min(position + count, tokens.size() - 1));
    }

    KqlLexer.Token next() {
        KqlLexer.Token token = peek();
        if (token.kind() != KqlLexer.Kind.END) {
            position++;
        }
        return token;
    }

    boolean at(String sign) {
        return peek().is(sign);
    }

    boolean accept(String sign) {
        if (at(sign)) {
            position++;
            return true;
        }
        return false;
    }

    void expect(String sign) {
        if (!accept(sign)) {
            throw KqlException.syntax(peek());
        }
    }

    /** A name, in brackets and quotes or without. */
    String name() {
        if (accept("[")) {
            String name = text();
            expect("]");
            return name;
        }
        KqlLexer.Token token = next();
        if (token.kind() != KqlLexer.Kind.NAME) {
            throw KqlException.syntax(token);
        }
        return token.text();
    }

    String text() {
        KqlLexer.Token token = next();
        if (token.kind() != KqlLexer.Kind.TEXT) {
            throw KqlException.syntax(token);
        }
        return token.text();
    }

    boolean ended() {
        return peek().kind() == KqlLexer.Kind.END;
    }
}
