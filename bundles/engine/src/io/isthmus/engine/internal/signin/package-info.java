/** Makes a sign-in log of a source of sign-ins. */
package io.isthmus.engine.internal.signin;
