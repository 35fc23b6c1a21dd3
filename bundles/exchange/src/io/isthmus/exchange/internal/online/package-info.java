/**
 * Exchange Online by its administration interface over HTTP: the interface that Microsoft's own PowerShell module uses.
 * It is not documented by Microsoft; what is known of it stands in docs/adr/0012.
 */
package io.isthmus.exchange.internal.online;
