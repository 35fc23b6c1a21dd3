/** Signing in to Microsoft Entra ID with MSAL4J, and the tokens that come of it. */
package io.isthmus.entra.internal.signin;
