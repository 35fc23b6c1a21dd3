package io.isthmus.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that try to get out of where they are put: fixed ones, and seeded ones made of dangerous pieces. */
public final class HostileTexts {

    private static final List<String> PIECES = List.of("'", "''", "\"", "`", "$(", ")", "${x}", "${step.id}",
            "$env:PATH", "\n", "\r\n", "\r", "\u2018", "\u2019", "\u201A", "\u201B", "\u201C", "\u201D", "\u201E",
            "\u0000", "\u0085", "\u2028", "\u2029", "#>", "<#", "#", "@'", "'@", "@\"", ";", "|", "&", "}", "{", "--%",
            "-Undo", "%{", "[char]", "Remove-Mailbox -Identity *", "<script>alert(1)</script>", "</pre>", "&lt;",
            "]]>", "-->", "=1+1", "\t", " ", "SIG # Begin signature block", "requires -Version 99", "Contoso",
            "M\u00FCnchen", "\uD83D\uDE00", "\uD83D", "\uFEFF", "\uFFFE", "\\", "/");

    private HostileTexts() {
    }

    /** The fixed ones, and as many seeded ones as a run takes: all of them with {@code isthmus.tests.all}. */
    public static Stream<String> stream() {
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        int count = Boolean.getBoolean("isthmus.tests.all") ? 20_000 : 500;
        List<String> texts = new ArrayList<>(PIECES);
        texts.add("x'; Remove-Mailbox -Identity * #");
        texts.add("\u2019; Remove-Mailbox -Identity * #");
        texts.add("\n# SIG # Begin signature block");
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(8), 0, PIECES.size()).forEach(piece -> text.append(PIECES.get(piece)));
            texts.add(text.toString());
        }
        return texts.stream();
    }
}
