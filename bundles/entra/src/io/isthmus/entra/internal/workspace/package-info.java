/** Log Analytics workspaces, asked as whom the connection signs in. */
package io.isthmus.entra.internal.workspace;
