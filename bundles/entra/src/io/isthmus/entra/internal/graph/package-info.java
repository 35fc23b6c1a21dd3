/** Microsoft Graph: how requests are sent, and the source that a connection opens. */
package io.isthmus.entra.internal.graph;
