/** The sources of sign-ins that plug-ins contribute. */
package io.isthmus.engine.signin;
