package io.isthmus.hybridapp.internal.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import io.isthmus.sdk.data.Value;

/**
 * What the exported script of a plan wrote where it ran: the word of a script that anybody can change, bound to the plan
 * that it was made of. What somebody else wrote stands in the file as Base64, so that a script can hash it.
 *
 * @param plan     the plan's id
 * @param hash     the plan's SHA-256
 * @param started  when the script began, by the clock of its machine
 * @param finished when it wrote the file last
 * @param server   the machine that it ran on
 * @param undo     whether it took back what it had done
 * @param steps    those that it came to, in that order
 */
public record ScriptResult(UUID plan, String hash, Instant started, Instant finished, String server, boolean undo,
        List<Ran> steps) implements HandedFile {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
    private static final Pattern OUTCOME = Pattern.compile("already|done|left|refused|unsure");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{0,65536}={0,2}");
    /** For a person: as in other fields, but empty, too, and longer. */
    private static final Pattern WORDS = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]{0,600}");

    /**
     * What became of a step.
     *
     * @param id       of the step
     * @param outcome  "done", "already" done before, "left" by an undo since the script had not done it, "refused" before
     *                 anything was sent, or "unsure" since something was sent and its effect not seen
     * @param reason   why, in the words of the machine; empty where there is nothing to say
     * @param evidence what was read last, CLIXML as Base64, one for each expectation; an empty one could not be read
     */
    public record Ran(String id, String outcome, String reason, List<String> evidence) {

        /** Copies the list. */
        public Ran {
            evidence = List.copyOf(evidence);
        }

        /** Whether the script saw that it is so. */
        public boolean seen() {
            return outcome.equals("done") || outcome.equals("already");
        }

        private static Ran of(Fields fields) throws TransferException {
            return new Ran(fields.text("id", STEP), fields.text("outcome", OUTCOME), fields.decoded("reason", BASE64, WORDS),
                    fields.texts("evidence", BASE64));
        }

        private Value value() {
            return Value.members().with("evidence", Value.texts(evidence)).with("id", Value.of(id))
                    .with("outcome", Value.of(outcome)).with("reason", Value.of(Fields.encoded(reason)));
        }
    }

    /** Copies the list. */
    public ScriptResult {
        steps = List.copyOf(steps);
    }

    static ScriptResult of(Fields fields) throws TransferException {
        ScriptResult read = new ScriptResult(fields.id("plan"), fields.text("hash", SHA256), fields.instant("started"),
                fields.instant("finished"), fields.decoded("server", BASE64, WORDS), fields.truth("undo"), fields.list("steps", Ran::of));
        fields.end();
        return read;
    }

    @Override
    public Value.Members content() {
        return Value.members().with("finished", Value.of(finished.toString())).with("hash", Value.of(hash))
                .with("plan", Value.of(plan.toString())).with("server", Value.of(Fields.encoded(server)))
                .with("started", Value.of(started.toString()))
                .with("steps", new Value.Array(steps.stream().map(Ran::value).toList())).with("undo", Value.of(undo));
    }

    @Override
    public Value.Members document() {
        return TransferFile.of(TransferFile.RESULT_FORMAT, content());
    }

    @Override
    public String prefix() {
        return "result";
    }
}
