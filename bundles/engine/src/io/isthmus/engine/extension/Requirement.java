package io.isthmus.engine.extension;

import java.util.Optional;

import io.isthmus.sdk.Side;

/**
 * Something that a contribution needs so that it can look or act.
 *
 * @param side       where it is needed
 * @param permission a Graph permission ("Application.Read.All") or a cmdlet ("Get-AuthServer")
 * @param role       a role, as Microsoft calls it
 * @since 1.0
 */
public record Requirement(Side side, Optional<String> permission, Optional<String> role) {
}
