/** The source and its factory: a tenant's directory as the engine sees it. */
package io.isthmus.entra.internal.source;
