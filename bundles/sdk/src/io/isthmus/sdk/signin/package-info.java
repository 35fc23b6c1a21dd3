/** How a plug-in brings sign-ins into the store: the extension point {@code signInSources}. */
package io.isthmus.sdk.signin;
