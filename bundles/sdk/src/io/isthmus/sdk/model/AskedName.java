package io.isthmus.sdk.model;

/**
 * A public name that hybrid needs.
 *
 * @param host    in lower case
 * @param service what the other side asks for there
 * @param askedBy what names it: "EWS (Default Web Site)", the name of a connector, a hybrid domain
 * @param own     whether it is known to stand in one of the organization's own domains
 * @since 1.0
 */
public record AskedName(String host, PublicName.Service service, String askedBy, boolean own) {
}
