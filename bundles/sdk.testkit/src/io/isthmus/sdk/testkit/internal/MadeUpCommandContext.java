package io.isthmus.sdk.testkit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedCommandContext;

/** A command's context over what a made-up context reads, with a word for all that has to be typed. */
final class MadeUpCommandContext extends ScriptedCommandContext {

    private static final String TYPED = "one";

    private final Plugin plugin;
    private final MadeUpContext context;

    /**
     * @param json whether a document is asked for
     */
    MadeUpCommandContext(Plugin plugin, Contribution command, MadeUpContext context, boolean json) {
        super(Contoso.setUp());
        this.plugin = plugin;
        this.context = context;
        command.elements("option").filter(Contribution::required)
                .forEach(option -> given(option.getAttribute("name").split(",")[0], TYPED));
        command.elements("argument").filter(Contribution::required).forEach(argument -> argument(TYPED));
        if (json) {
            asDocument();
        }
    }

    @Override
    public Snapshot snapshot() {
        Snapshot usual = Contoso.setUp().snapshot();
        List<SideSnapshot> sides = usual.sides().stream()
                .map(side -> new SideSnapshot(side.scope(), readings(side.scope().side()))).toList();
        return new Snapshot(usual.id(), usual.organization(), usual.taken(), sides, usual.pending(),
                usual.ledgerHead(), usual.notes());
    }

    private Map<String, Reading<?>> readings(Side side) {
        Map<String, Reading<?>> readings = new HashMap<>();
        Stream.concat(Parts.byId().values().stream(), contributed()).filter(part -> part.side() == side)
                .forEach(part -> readings.put(part.id(), context.read(part)));
        return readings;
    }

    /** The parts that the plug-in itself adds to snapshots. */
    private Stream<Part<?>> contributed() {
        return plugin.contributions().stream().filter(one -> one.point().equals("snapshotContributors"))
                .map(one -> Part.many(one.id(), Side.valueOf(one.attribute("side").orElseThrow()),
                        ContributedObject.class));
    }

    /** Whether the organization was looked at. */
    boolean looked() {
        return context.looked();
    }

    @Override
    public Cancel cancel() {
        return context.cancel();
    }
}
