/** How a public name is looked at: a connection, a handshake, and who trusts what it showed. */
package io.isthmus.http.internal.probe;
